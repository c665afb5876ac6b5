package org.commend.judging.ui;

import java.util.Locale;
import java.util.stream.Stream;
import org.commend.judging.StandingQueries.Row;
import org.commend.judging.StandingQueries.Table;

/** What the chances say in a word, and what they do not. */
enum Verdict {
    SAFE("#1f6b4a"),
    OPEN("#a87718"),
    OUT("#8a8474");

    private static final double SURE = 0.8;
    private final String colour;

    Verdict(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    /** Nobody is safe whom nobody has read, however few compete. */
    static Verdict of(Row row) {
        if (row.chance() >= SURE) {
            return row.unread() ? OPEN : SAFE;
        }
        return row.chance() <= 1 - SURE ? OUT : OPEN;
    }

    /** How many are safe, open and not read, for the heading. */
    static String finding(Table table) {
        if (table.rows().isEmpty()) {
            return "No nomination is accepted in this award";
        }
        if (table.reads() == 0) {
            return "Nothing has been read yet";
        }
        if (table.reads() == 1) {
            return "One read is in: nothing can be said yet";
        }
        if (!table.calibrated()) {
            return "Only raw means can be shown yet" + unread(table);
        }
        return "%s safe, %s open%s"
                .formatted(
                        counted(count(table, SAFE)),
                        counted(count(table, OPEN)).toLowerCase(Locale.UK),
                        unread(table));
    }

    private static String unread(Table table) {
        long unread = table.rows().stream().filter(Row::unread).count();
        return unread == 0 ? "" : ", " + counted(unread).toLowerCase(Locale.UK) + " not read yet";
    }

    private static long count(Table table, Verdict verdict) {
        Stream<Row> read = table.rows().stream().filter(it -> !it.unread());
        return read.filter(it -> of(it) == verdict).count();
    }

    private static String counted(long number) {
        return number == 0 ? "None is" : number == 1 ? "One is" : number + " are";
    }
}
