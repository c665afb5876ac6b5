package org.commend.figures.calibration;

import java.util.Arrays;
import java.util.Optional;
import org.commend.figures.numerics.Remark;

/** When scores cannot be calibrated, and what is said then. */
final class Refusals {
    private Refusals() {}

    static Optional<Remark> of(Table table, Table.Raw raw) {
        if (table.reads() == 0) {
            return Optional.of(Remark.of("calibration.noReads", "Nothing has been read yet."));
        }
        if (table.nominations.size() == table.categories.size()) {
            return Optional.of(
                    Remark.of(
                            "calibration.oneNomination",
                            "There is no more than one nomination in a category; there is nothing to compare."));
        }
        if (table.judges.size() == 1) {
            return Optional.of(
                    Remark.of(
                            "calibration.oneJudge",
                            "%s is the only judge; the order is theirs, by raw score.",
                            table.judges.getFirst()));
        }
        if (Arrays.stream(raw.count()).allMatch(count -> count == 1)) {
            return Optional.of(
                    Remark.of(
                            "calibration.oneRead",
                            "Each nomination has been read once, so a strict judge cannot be told from a weak"
                                    + " nomination; raw scores are shown."));
        }
        if (equalWithinCategories(table)) {
            return Optional.of(
                    Remark.of(
                            "calibration.allEqual", "All scores are equal; there is no ranking."));
        }
        return Optional.empty();
    }

    static Remark unsettled() {
        return Remark.of(
                "calibration.unsettled",
                "The figures did not settle on these scores; raw scores are shown.");
    }

    private static boolean equalWithinCategories(Table table) {
        var raw = table.raw(table.category, table.categories.size());
        for (int c = 0; c < table.categories.size(); c++) {
            if (raw.spread(c) > 0) {
                return false;
            }
        }
        return true;
    }
}
