package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commend.figures.numerics.Remark;

/** What a reader of standings must know besides the figures. */
final class Notes {
    private static final int FEW = 3;
    private static final int NAMED = 6;

    private Notes() {}

    static List<Remark> of(
            Table table,
            List<List<String>> pieces,
            int incomplete,
            Table.Raw raw,
            Variances variances,
            boolean settled) {
        var notes = new ArrayList<Remark>(ofRaw(table, pieces, incomplete));
        int single = (int) Arrays.stream(raw.count()).filter(count -> count == 1).count();
        if (single > 0) {
            notes.add(
                    Remark.of(
                            "calibration.someOneRead",
                            single == 1
                                    ? "%s of %s nominations has been read once; its interval is wide."
                                    : "%s of %s nominations have been read once; their intervals are wide.",
                            single,
                            table.nominations.size()));
        }
        double total = variances.nomination() + variances.judge() + variances.noise();
        if (variances.nomination() <= 1e-9 * total) {
            notes.add(
                    Remark.of(
                            "calibration.noDifference",
                            "The scores show no difference between nominations beyond chance; all calibrated scores are equal."));
        }
        if (variances.judge() <= 1e-9 * total) {
            notes.add(
                    Remark.of(
                            "calibration.judgesAlike",
                            "The scores show no difference between judges beyond chance."));
        }
        if (variances.noise() <= 1e-7 * total) {
            notes.add(
                    Remark.of(
                            "calibration.noNoise",
                            "Nomination and judge explain every score exactly; the intervals are as good as nothing."));
        }
        if (!settled) {
            notes.add(
                    Remark.of(
                            "calibration.notConverged",
                            "The search for the variances stopped before it settled; take the figures as approximate."));
        }
        return notes;
    }

    static List<Remark> ofRaw(Table table, List<List<String>> pieces, int incomplete) {
        var notes = new ArrayList<Remark>();
        if (pieces.size() > 1) {
            notes.add(
                    Remark.of(
                            "calibration.pieces",
                            "The judges fall into %s groups with no nomination in common: %s. Between groups only the"
                                    + " assumption that they are alike makes scores comparable.",
                            pieces.size(),
                            named(pieces)));
        }
        if (incomplete > 0) {
            notes.add(
                    Remark.of(
                            "calibration.incomplete",
                            incomplete == 1
                                    ? "%s read lacks a criterion and is left out."
                                    : "%s reads lack a criterion and are left out.",
                            incomplete));
        }
        var perJudge = table.raw(table.judge, table.judges.size());
        for (int j = 0; j < table.judges.size(); j++) {
            if (perJudge.count()[j] >= FEW && perJudge.spread(j) == 0) {
                notes.add(
                        Remark.of(
                                "calibration.oneValue",
                                "%s gave the same score to all %s nominations; the scores count, and tell little.",
                                table.judges.get(j),
                                perJudge.count()[j]));
            }
        }
        return notes;
    }

    private static String named(List<List<String>> pieces) {
        var text = new ArrayList<String>();
        for (var piece : pieces.subList(0, Math.min(NAMED, pieces.size()))) {
            var names = String.join(", ", piece.subList(0, Math.min(NAMED, piece.size())));
            text.add(
                    piece.size() > NAMED
                            ? names + " and " + (piece.size() - NAMED) + " more"
                            : names);
        }
        var joined = String.join(" | ", text);
        return pieces.size() > NAMED
                ? joined + " | and " + (pieces.size() - NAMED) + " more groups"
                : joined;
    }
}
