package org.commend.judging.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.commend.judging.figures.Normal;

/**
 * The probability of being among the best k of one's category, and the expected rank, from draws of
 * the {@link Posterior}.
 *
 * <p>Draws come in pairs (z, −z). Where nominations are independent given judges and levels, each
 * draw adds not the mere yes or no but P(u_i above the threshold that the others set), which is its
 * expectation given everything else (Rao-Blackwell): with 10,000 draws the error is about a quarter
 * of plain counting's, below .003 (two standard errors). With more than {@value #MANY} nominations
 * ranks rest on the first draws, about {@value #RANKED} values in all; these also show where the
 * line lies, and after them only nominations are drawn whose chance to reach it is above 1e-6.
 *
 * <p>O(draws · (J² + n + I log I)). Source: Casella and Robert, Biometrika 83 (1996) 81, for the
 * device.
 */
final class Ranks {
    static final int MANY = 2_000;
    static final int RANKED = 10_000_000;
    private static final double CERTAIN = 5;

    final double[] top;
    final double[] rank;
    private final int[][] members; // nominations of each category
    private final int[] places; // of each category
    private final boolean[] candidate;
    private final double[] lineSum; // of the last place's value, by category
    private final double[] lineSquares;
    private final double[]
            conditional; // standard deviation given the rest; 0 where values come drawn

    private Ranks(int nominations, int[][] members, int[] places, double[] conditional) {
        top = new double[nominations];
        rank = new double[nominations];
        this.members = members;
        this.places = places;
        this.conditional = conditional;
        candidate = new boolean[nominations];
        Arrays.fill(candidate, true);
        lineSum = new double[members.length];
        lineSquares = new double[members.length];
    }

    /**
     * Leaves out, for the draws to come, whoever lies so far below the line that they cannot reach
     * it.
     */
    private void narrow(int drawn, double[] effects, double[] deviations) {
        for (int c = 0; c < members.length; c++) {
            if (places[c] >= members[c].length) continue;
            double mean = lineSum[c] / drawn;
            double spread = Math.sqrt(Math.max(0, lineSquares[c] / drawn - mean * mean));
            for (int i : members[c])
                candidate[i] = effects[i] + CERTAIN * deviations[i] >= mean - CERTAIN * spread;
        }
    }

    /**
     * Draws and counts; {@code errors} are the posterior standard deviations of effects, in points.
     */
    static Ranks of(
            Table table,
            Posterior posterior,
            Fit fit,
            double[] errors,
            int[] places,
            Chance chance) {
        boolean eliminated = fit.eliminated();
        double[] effects = scaled(fit.effects(), 1 / fit.unit());
        double[] deviations = scaled(errors, 1 / fit.unit());
        int size = table.nominations.size();
        int[][] members = new int[table.categories.size()][];
        for (int c = 0; c < members.length; c++) {
            int category = c;
            members[c] =
                    java.util.stream.IntStream.range(0, size)
                            .filter(i -> table.categoryOf[i] == category)
                            .toArray();
        }
        double[] conditional = new double[size];
        if (eliminated) for (int i = 0; i < size; i++) conditional[i] = posterior.conditional(i);
        var ranks = new Ranks(size, members, places, conditional);
        if (Arrays.stream(deviations).allMatch(deviation -> deviation == 0)) ranks.leaveToChance();
        else ranks.draw(posterior, eliminated, effects, deviations, chance);
        return ranks;
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    /** No nomination differs from another: each place is as likely for each. */
    private void leaveToChance() {
        for (int c = 0; c < members.length; c++)
            for (int i : members[c]) {
                top[i] = Math.min(1, (double) places[c] / members[c].length);
                rank[i] = (members[c].length + 1) / 2.0;
            }
    }

    private void draw(
            Posterior posterior,
            boolean eliminated,
            double[] effects,
            double[] deviations,
            Chance chance) {
        var random = new SplittableRandom(chance.seed());
        int pairs = (chance.draws() + 1) / 2;
        int size = top.length;
        int ranked = size <= MANY ? pairs : Math.clamp(RANKED / 2 / size, 1, pairs);
        double[] deviation = new double[posterior.size()];
        double[] noise = new double[size];
        double[] means = new double[size];
        double[] values = new double[size];
        for (int draw = 0; draw < pairs; draw++) {
            boolean all = draw < ranked;
            if (draw == ranked) narrow(2 * ranked, effects, deviations);
            for (int i = 0; i < deviation.length; i++) deviation[i] = random.nextGaussian();
            posterior.shift(deviation);
            if (eliminated)
                for (int i = 0; i < size; i++)
                    if (candidate[i]) noise[i] = conditional[i] * random.nextGaussian();
            for (int sign = 1; sign >= -1; sign -= 2) {
                if (eliminated) posterior.groupMeans(deviation, sign, candidate, means);
                else posterior.keptValues(deviation, sign, means);
                for (int i = 0; i < size; i++) values[i] = means[i] + sign * noise[i];
                for (int c = 0; c < members.length; c++) {
                    countTop(c, means, values);
                    if (all) countRanks(members[c], values);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            top[i] /= 2.0 * pairs;
            rank[i] /= 2.0 * ranked;
        }
    }

    private void countTop(int c, double[] means, double[] values) {
        int[] category = members[c];
        int k = places[c];
        if (k >= category.length) {
            for (int i : category) top[i] += 1;
            return;
        }
        double[] heap = new double[k + 1]; // the k + 1 largest, smallest first
        int filled = 0;
        for (int i : category) {
            if (!candidate[i]) continue;
            if (filled <= k) {
                heap[filled++] = values[i];
                if (filled == k + 1) Arrays.sort(heap);
            } else if (values[i] > heap[0]) {
                int at = 1;
                for (; at <= k && heap[at] < values[i]; at++) heap[at - 1] = heap[at];
                heap[at - 1] = values[i];
            }
        }
        if (filled <= k) { // every candidate has a place
            for (int i : category) if (candidate[i]) top[i] += 1;
            return;
        }
        double next = heap[0], last = heap[1];
        lineSum[c] += last;
        lineSquares[c] += last * last;
        for (int i : category) {
            if (!candidate[i]) continue;
            double threshold = values[i] >= last ? next : last;
            top[i] +=
                    conditional[i] > 0
                            ? Normal.below((means[i] - threshold) / conditional[i])
                            : values[i] >= last ? 1 : 0;
        }
    }

    private void countRanks(int[] category, double[] values) {
        double[] sorted = new double[category.length];
        for (int i = 0; i < sorted.length; i++) sorted[i] = values[category[i]];
        Arrays.sort(sorted);
        for (int i : category) rank[i] += sorted.length - Arrays.binarySearch(sorted, values[i]);
    }
}
