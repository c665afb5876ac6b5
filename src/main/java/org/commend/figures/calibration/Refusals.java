package org.commend.figures.calibration;

import java.util.Arrays;
import java.util.Optional;
import org.commend.kernel.Sentence;

/** When scores cannot be calibrated, and what is said then. */
final class Refusals {
    private Refusals() {}

    static Optional<Sentence> of(Table table, Table.Raw raw) {
        if (table.reads() == 0) {
            return Optional.of(Sentence.of("calibration.noReads"));
        }
        if (table.nominations.size() == table.categories.size()) {
            return Optional.of(Sentence.of("calibration.oneNomination"));
        }
        if (table.judges.size() == 1) {
            return Optional.of(Sentence.of("calibration.oneJudge", table.judges.getFirst()));
        }
        if (Arrays.stream(raw.count()).allMatch(count -> count == 1)) {
            return Optional.of(Sentence.of("calibration.oneRead"));
        }
        if (equalWithinCategories(table)) {
            return Optional.of(Sentence.of("calibration.allEqual"));
        }
        return Optional.empty();
    }

    static Sentence unsettled() {
        return Sentence.of("calibration.unsettled");
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
