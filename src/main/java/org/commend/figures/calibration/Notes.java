package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commend.kernel.Sentence;

/** What a reader of standings must know besides the figures. */
final class Notes {
    private static final int FEW = 3;
    private static final int NAMED = 6;

    private Notes() {}

    static List<Sentence> of(
            Table table,
            List<List<String>> pieces,
            int incomplete,
            Table.Raw raw,
            Variances variances,
            boolean settled) {
        var notes = new ArrayList<Sentence>(ofRaw(table, pieces, incomplete));
        int single = (int) Arrays.stream(raw.count()).filter(count -> count == 1).count();
        if (single > 0) {
            notes.add(Sentence.of("calibration.someOneRead", single, table.nominations.size()));
        }
        double total = variances.nomination() + variances.judge() + variances.noise();
        if (variances.nomination() <= 1e-9 * total) {
            notes.add(Sentence.of("calibration.noDifference"));
        }
        if (variances.judge() <= 1e-9 * total) {
            notes.add(Sentence.of("calibration.judgesAlike"));
        }
        if (variances.noise() <= 1e-7 * total) {
            notes.add(Sentence.of("calibration.noNoise"));
        }
        if (!settled) {
            notes.add(Sentence.of("calibration.notConverged"));
        }
        return notes;
    }

    static List<Sentence> ofRaw(Table table, List<List<String>> pieces, int incomplete) {
        var notes = new ArrayList<Sentence>();
        if (pieces.size() > 1) {
            notes.add(Sentence.of("calibration.pieces", pieces.size(), named(pieces)));
        }
        if (incomplete > 0) {
            notes.add(Sentence.of("calibration.incomplete", incomplete));
        }
        var perJudge = table.raw(table.judge, table.judges.size());
        for (int j = 0; j < table.judges.size(); j++) {
            if (perJudge.count()[j] >= FEW && perJudge.spread(j) == 0) {
                notes.add(
                        Sentence.of(
                                "calibration.oneValue", table.judges.get(j), perJudge.count()[j]));
            }
        }
        return notes;
    }

    private static Sentence named(List<List<String>> pieces) {
        var groups = pieces.stream().limit(NAMED).map(Notes::group).toList();
        return pieces.size() > NAMED
                ? Sentence.of("calibration.groupsAndMore", groups, pieces.size() - NAMED)
                : Sentence.of("calibration.groups", groups);
    }

    private static Sentence group(List<String> judges) {
        return judges.size() > NAMED
                ? Sentence.of(
                        "calibration.groupAndMore",
                        String.join(", ", judges.subList(0, NAMED)),
                        judges.size() - NAMED)
                : Sentence.of("calibration.group", String.join(", ", judges));
    }
}
