package org.commend.figures.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.commend.figures.numerics.Normal;

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
 * <p>Nominations that nobody has read yet compete for the same places: they are drawn from the
 * prior, N(0, σ_u²) around their category's level, so that nobody is called safe before they are
 * known.
 *
 * <p>O(draws · (J² + n + I log I)). Source: Casella and Robert, Biometrika 83 (1996) 81, for the
 * device.
 */
final class Ranks {
    static final int MANY = 2_000;
    static final int RANKED = 10_000_000;
    private static final double CERTAIN = 5;
    private static final double NEVER = 6.5; // Φ(−6.5) is below 1e-10
    private static final int FEW = 64;

    final double[] top;
    final double[] rank;
    private final int[][] members; // nominations of each category, behind them its unread ones
    private final int read; // numbers from here on are unread nominations
    private final int[] places; // of each category
    private final int[][] active; // of these, who is drawn
    private final double[] lineSum; // of the last place's value, by category
    private final double[] lineSquares;
    private final double[]
            conditional; // standard deviation given the rest; 0 where values come drawn

    private Ranks(int nominations, int read, int[][] members, int[] places, double[] conditional) {
        this.read = read;
        top = new double[nominations];
        rank = new double[nominations];
        this.members = members;
        this.places = places;
        this.conditional = conditional;
        active = members.clone();
        lineSum = new double[members.length];
        lineSquares = new double[members.length];
    }

    /**
     * Leaves out, for the draws to come, whoever lies so far below the line that they cannot reach
     * it.
     */
    private void narrow(int drawn, double[] effects, double[] deviations) {
        for (int c = 0; c < members.length; c++) {
            if (places[c] >= members[c].length) {
                continue;
            }
            double mean = lineSum[c] / drawn;
            double spread = Math.sqrt(Math.max(0, lineSquares[c] / drawn - mean * mean));
            active[c] =
                    Arrays.stream(members[c])
                            .filter(
                                    i ->
                                            effects[i] + CERTAIN * deviations[i]
                                                    >= mean - CERTAIN * spread)
                            .toArray();
        }
    }

    /**
     * Draws and counts; {@code errors} are the posterior standard deviations of effects, in points.
     *
     * @param unread how many nominations of each category nobody has read
     */
    static Ranks of(
            Table table,
            Posterior posterior,
            Fit fit,
            double[] errors,
            int[] places,
            int[] unread,
            Chance chance) {
        boolean eliminated = fit.eliminated();
        int read = table.nominations.size();
        int size = read + Arrays.stream(unread).sum();
        double prior = Math.sqrt(fit.variances().nomination()) / fit.unit();
        double[] effects = Arrays.copyOf(scaled(fit.effects(), 1 / fit.unit()), size);
        double[] deviations = Arrays.copyOf(scaled(errors, 1 / fit.unit()), size);
        Arrays.fill(deviations, read, size, prior);
        int[][] members = new int[table.categories.size()][];
        int behind = read;
        for (int c = 0; c < members.length; c++) {
            int category = c;
            int first = behind;
            behind += unread[c];
            members[c] =
                    IntStream.concat(
                                    IntStream.range(0, read)
                                            .filter(i -> table.categoryOf[i] == category),
                                    IntStream.range(first, behind))
                            .toArray();
        }
        double[] conditional = new double[size];
        if (eliminated) {
            for (int i = 0; i < read; i++) {
                conditional[i] = posterior.conditional(i);
            }
            Arrays.fill(conditional, read, size, prior);
        }
        var ranks = new Ranks(size, read, members, places, conditional);
        if (Arrays.stream(deviations).allMatch(deviation -> deviation == 0)) {
            ranks.leaveToChance();
        } else {
            ranks.draw(posterior, eliminated, effects, deviations, chance);
        }
        return ranks;
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    /** No nomination differs from another: each place is as likely for each. */
    private void leaveToChance() {
        for (int c = 0; c < members.length; c++) {
            for (int i : members[c]) {
                top[i] = Math.min(1, (double) places[c] / members[c].length);
                rank[i] = (members[c].length + 1) / 2.0;
            }
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
        double[] shifts = new double[size];
        double[] means = new double[size];
        double[] values = new double[size];
        for (int draw = 0; draw < pairs; draw++) {
            boolean all = draw < ranked;
            if (draw == ranked) {
                narrow(2 * ranked, effects, deviations);
            }
            for (int i = 0; i < deviation.length; i++) {
                deviation[i] = random.nextGaussian();
            }
            posterior.shift(deviation);
            for (int[] category : active) {
                int[] known = known(category);
                if (eliminated) {
                    posterior.groupShifts(deviation, known, shifts);
                    for (int i : known) {
                        noise[i] = conditional[i] * random.nextGaussian();
                    }
                } else {
                    posterior.keptShifts(deviation, known, shifts);
                }
                for (int i = known.length; i < category.length; i++) {
                    noise[category[i]] = deviations[category[i]] * random.nextGaussian();
                }
            }
            for (int sign = 1; sign >= -1; sign -= 2) {
                for (int c = 0; c < active.length; c++) {
                    for (int i : active[c]) {
                        means[i] = effects[i] + sign * shifts[i];
                        values[i] = means[i] + sign * noise[i];
                    }
                    countTop(c, means, values);
                    if (all) {
                        countRanks(members[c], values);
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            top[i] /= 2.0 * pairs;
            rank[i] /= 2.0 * ranked;
        }
    }

    /** Those of a category that somebody has read: they stand before the others. */
    private int[] known(int[] category) {
        int count = category.length;
        while (count > 0 && category[count - 1] >= read) {
            count--;
        }
        return count == category.length ? category : Arrays.copyOf(category, count);
    }

    private void countTop(int c, double[] means, double[] values) {
        int k = places[c];
        int[] drawn = active[c];
        if (k >= members[c].length || k >= drawn.length) { // all who are drawn have a place
            for (int i : drawn) {
                top[i] += 1;
            }
            return;
        }
        double[] best = k < FEW ? insertion(drawn, k + 1, values) : sorted(drawn, k + 1, values);
        double next = best[0], last = best[1];
        lineSum[c] += last;
        lineSquares[c] += last * last;
        for (int i : drawn) {
            double threshold = values[i] >= last ? next : last;
            if (conditional[i] > 0) {
                double z = (means[i] - threshold) / conditional[i];
                if (z > -NEVER) {
                    top[i] += z > NEVER ? 1 : Normal.below(z);
                }
            } else if (values[i] >= last) {
                top[i] += 1;
            }
        }
    }

    /** The largest values, smallest of them first. */
    private static double[] insertion(int[] drawn, int count, double[] values) {
        double[] best = new double[count];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int i : drawn) {
            double value = values[i];
            if (value <= best[0]) {
                continue;
            }
            int at = 1;
            for (; at < count && best[at] < value; at++) {
                best[at - 1] = best[at];
            }
            best[at - 1] = value;
        }
        return best;
    }

    private static double[] sorted(int[] drawn, int count, double[] values) {
        double[] all = Arrays.stream(drawn).mapToDouble(i -> values[i]).toArray();
        Arrays.sort(all);
        return Arrays.copyOfRange(all, all.length - count, all.length);
    }

    private void countRanks(int[] category, double[] values) {
        double[] sorted = new double[category.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values[category[i]];
        }
        Arrays.sort(sorted);
        for (int i : category) {
            rank[i] += sorted.length - Arrays.binarySearch(sorted, values[i]);
        }
    }
}
