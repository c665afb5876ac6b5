package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts standings in order: by category, then best first; equal figures share the better place. */
final class Placing {
    static final Comparator<RawStanding> RAW =
            Comparator.comparing(RawStanding::category)
                    .thenComparing(RawStanding::mean, Comparator.reverseOrder())
                    .thenComparing(RawStanding::nomination);
    private static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::category)
                    .thenComparing(Standing::calibrated, Comparator.reverseOrder())
                    .thenComparing(Standing::nomination);

    private Placing() {}

    static List<Standing> placed(List<Standing> standings) {
        var sorted = standings.stream().sorted(ORDER).toList();
        var placed = new ArrayList<Standing>(sorted.size());
        int first = 0, place = 0;
        for (int i = 0; i < sorted.size(); i++) {
            var standing = sorted.get(i);
            if (i == 0 || !standing.category().equals(sorted.get(i - 1).category())) {
                first = i;
                place = 1;
            } else if (!equal(standing.calibrated(), sorted.get(i - 1).calibrated())) {
                place = i - first + 1;
            }
            placed.add(at(place, standing));
        }
        return placed;
    }

    /** Equal but for the last digits, which come from the order of additions. */
    private static boolean equal(double one, double other) {
        return Math.abs(one - other) <= 1e-10 * Math.max(1, Math.abs(one));
    }

    private static Standing at(int place, Standing s) {
        return new Standing(
                s.nomination(),
                s.category(),
                place,
                s.reads(),
                s.mean(),
                s.spread(),
                s.calibrated(),
                s.effect(),
                s.standardError(),
                s.low(),
                s.high(),
                s.pTop(),
                s.expectedRank());
    }
}
