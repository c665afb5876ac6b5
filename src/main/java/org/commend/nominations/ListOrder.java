package org.commend.nominations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * In what order the organisers' list stands; what is equal stands by its reference.
 *
 * @param down whether the greatest comes first
 */
public record ListOrder(Column by, boolean down) {
    public static final ListOrder NEWEST_FIRST = new ListOrder(Column.ARRIVED, true);

    /** What a list can be in order of, where nominations are n and awards c. */
    public enum Column {
        NOMINATION("%s.headline", "n"),
        AWARD("%s.name", "c"),
        FROM("%s.nominator_name", "n"),
        ARRIVED("%s.submitted_at", "n"),
        STATE("%s.state", "n");

        private final String expression;
        private final String table;

        Column(String expression, String table) {
            this.expression = expression;
            this.table = table;
        }

        /** In SQL, with other names for the tables of nominations and awards. */
        String in(String nomination, String award) {
            return expression.formatted(table.equals("n") ? nomination : award);
        }
    }

    private static final String DOWN = "-down";

    /** As an address says it; the usual order for what is none. */
    public static ListOrder of(String word) {
        boolean down = word.endsWith(DOWN);
        String column = down ? word.substring(0, word.length() - DOWN.length()) : word;
        Optional<Column> by =
                Arrays.stream(Column.values())
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(column))
                        .findFirst();
        return by.map(it -> new ListOrder(it, down)).orElse(NEWEST_FIRST);
    }

    /** For an address; empty for the usual order. */
    public String word() {
        return equals(NEWEST_FIRST) ? "" : by.name().toLowerCase(Locale.ROOT) + (down ? DOWN : "");
    }

    ListOrder turned() {
        return new ListOrder(by, !down);
    }

    String sql() {
        String way = down ? " desc" : "";
        return " order by " + by.in("n", "c") + way + ", n.reference" + way;
    }
}
