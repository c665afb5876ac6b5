package org.commend.figures.deliberation;

import org.commend.figures.numerics.Cholesky;

/**
 * The posterior mode of Davidson's model by Newton's method, and the inverse of the Hessian there:
 * see {@link Comparisons}.
 *
 * @param merit λ of each candidate
 * @param logTie log ν
 * @param covariance of (λ, log ν)
 */
record Davidson(double[] merit, double logTie, double[][] covariance) {
    private static final double PRECISION = 1 / (Comparisons.PRIOR * Comparisons.PRIOR);
    private static final int STEPS = 100;
    private static final double NEAR =
            1e-4; // steps so small are Newton's own, and rounding would hide their gain

    static Davidson of(int[][] wins, int[][] ties) {
        int size = wins.length;
        double[] at = new double[size + 1];
        for (int step = 0; step < STEPS; step++) {
            var slope = new Slope(wins, ties, at);
            double[] move = slope.gradient.clone();
            Cholesky.of(slope.hessian).solve(move);
            double largest = 0;
            for (double m : move) {
                largest = Math.max(largest, Math.abs(m));
            }
            double share = 1, here = value(wins, ties, at);
            double[] next = moved(at, move, share);
            while (largest > NEAR && value(wins, ties, next) < here && share > 1e-8) {
                next = moved(at, move, share /= 2);
            }
            at = next;
            if (largest < 1e-13) {
                break;
            }
        }
        double[][] covariance = Cholesky.of(new Slope(wins, ties, at).hessian).inverse();
        return new Davidson(java.util.Arrays.copyOf(at, size), at[size], covariance);
    }

    private static double[] moved(double[] at, double[] move, double share) {
        double[] next = at.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += share * move[i];
        }
        return next;
    }

    /** P(i before j), P(tie) and P(j before i) at a difference of merits d = λi − λj. */
    static double[] chances(double difference, double logTie) {
        double a = difference / 2, b = -difference / 2, top = Math.max(Math.max(a, b), logTie);
        double first = Math.exp(a - top), second = Math.exp(b - top), tie = Math.exp(logTie - top);
        double sum = first + second + tie;
        return new double[] {first / sum, tie / sum, second / sum};
    }

    private static double value(int[][] wins, int[][] ties, double[] at) {
        int size = wins.length;
        double value = 0;
        for (double x : at) {
            value -= x * x * PRECISION / 2;
        }
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (wins[i][j] + wins[j][i] + ties[i][j] == 0) {
                    continue;
                }
                double[] p = chances(at[i] - at[j], at[size]);
                value +=
                        wins[i][j] * Math.log(p[0])
                                + ties[i][j] * Math.log(p[1])
                                + wins[j][i] * Math.log(p[2]);
            }
        }
        return value;
    }

    /** The gradient of the log posterior, and its Hessian with the sign turned. */
    private static final class Slope {
        final double[] gradient;
        final double[][] hessian;

        Slope(int[][] wins, int[][] ties, double[] at) {
            int size = wins.length;
            gradient = new double[size + 1];
            hessian = new double[size + 1][size + 1];
            for (int i = 0; i <= size; i++) {
                gradient[i] = -PRECISION * at[i];
                hessian[i][i] = PRECISION;
            }
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    int n = wins[i][j] + wins[j][i] + ties[i][j];
                    if (n == 0) {
                        continue;
                    }
                    double[] p = chances(at[i] - at[j], at[size]);
                    double pull = (wins[i][j] - wins[j][i]) / 2.0 - n * (p[0] - p[2]) / 2;
                    gradient[i] += pull;
                    gradient[j] -= pull;
                    gradient[size] += ties[i][j] - n * p[1];
                    double dd = n * (p[0] + p[2] - (p[0] - p[2]) * (p[0] - p[2])) / 4;
                    double dt = -n * (p[0] - p[2]) * p[1] / 2;
                    hessian[i][i] += dd;
                    hessian[j][j] += dd;
                    hessian[i][j] -= dd;
                    hessian[j][i] -= dd;
                    hessian[i][size] += dt;
                    hessian[j][size] -= dt;
                    hessian[size][size] += n * p[1] * (1 - p[1]);
                }
            }
        }
    }
}
