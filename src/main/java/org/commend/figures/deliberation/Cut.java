package org.commend.figures.deliberation;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.commend.figures.numerics.Cholesky;

/**
 * Who is above the cut, by draws from the normal approximation, and which comparison tells most
 * about it.
 *
 * <p>The worth of comparing i and j is P(exactly one of them is above the cut) · v I / (1 + v I),
 * with v the posterior variance of λi − λj and I the Fisher information of one comparison about it:
 * the share of that variance that it removes.
 */
final class Cut {
    private final double[] winner;
    private final double[] top;
    private final double[][] divided; // P(exactly one of the two is above the cut)

    record Pair(int one, int other, double worth) {}

    private Cut(int size) {
        winner = new double[size];
        top = new double[size];
        divided = new double[size][size];
    }

    static Cut of(Davidson mode, int k, long seed, int draws) {
        int size = mode.merit().length;
        var cut = new Cut(size);
        double[][] precision = invert(mode.covariance());
        var factor = Cholesky.of(precision);
        var random = new SplittableRandom(seed);
        int pairs = Math.max(1, draws / 2);
        double[] deviation = new double[size + 1], values = new double[size];
        for (int draw = 0; draw < pairs; draw++) {
            for (int i = 0; i <= size; i++) {
                deviation[i] = random.nextGaussian();
            }
            factor.solveUpper(deviation);
            for (int sign = 1; sign >= -1; sign -= 2) {
                for (int i = 0; i < size; i++) {
                    values[i] = mode.merit()[i] + sign * deviation[i];
                }
                cut.count(values, k, 0.5 / pairs);
            }
        }
        return cut;
    }

    private static double[][] invert(double[][] matrix) {
        return Cholesky.of(Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new))
                .inverse();
    }

    private void count(double[] values, int k, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double best = sorted[sorted.length - 1], line = sorted[sorted.length - k];
        for (int i = 0; i < values.length; i++) {
            if (values[i] == best) {
                winner[i] += share;
            }
            if (values[i] < line) {
                continue;
            }
            top[i] += share;
            for (int j = 0; j < values.length; j++) {
                if (values[j] < line) {
                    divided[i][j] += share;
                    divided[j][i] += share;
                }
            }
        }
    }

    double[] winner() {
        return winner;
    }

    double[] top() {
        return top;
    }

    Optional<Pair> next(Davidson mode) {
        Optional<Pair> best = Optional.empty();
        double[][] c = mode.covariance();
        for (int i = 0; i < top.length; i++) {
            for (int j = i + 1; j < top.length; j++) {
                double variance = c[i][i] + c[j][j] - 2 * c[i][j];
                double[] p = Davidson.chances(mode.merit()[i] - mode.merit()[j], mode.logTie());
                double information = (p[0] + p[2] - (p[0] - p[2]) * (p[0] - p[2])) / 4;
                double gain = variance * information / (1 + variance * information);
                double worth = (divided[i][j] > 0 ? divided[i][j] : 1e-9) * gain;
                if (best.isEmpty() || worth > best.get().worth()) {
                    best = Optional.of(new Pair(i, j, worth));
                }
            }
        }
        return best;
    }
}
