package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

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
            return text("verdict.noNominationIsAccepted");
        }
        if (table.reads() == 0) {
            return text("verdict.nothingHasBeenRead");
        }
        if (table.reads() == 1) {
            return text("verdict.oneReadIsIn");
        }
        if (!table.calibrated()) {
            return text("verdict.rawOnly", unread(table));
        }
        return text("verdict.found", count(table, SAFE), count(table, OPEN), unread(table));
    }

    private static long unread(Table table) {
        return table.rows().stream().filter(Row::unread).count();
    }

    private static long count(Table table, Verdict verdict) {
        Stream<Row> read = table.rows().stream().filter(it -> !it.unread());
        return read.filter(it -> of(it) == verdict).count();
    }
}
