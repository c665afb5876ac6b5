package org.commend.figures.calibration;

import java.util.Optional;

/**
 * Restricted maximum likelihood of the crossed model: the variance ratios (θ_a, θ_b) at which
 * {@link Likelihood} is greatest, over θ ≥ 0.
 *
 * <p>Newton with the average information in log θ, steps halved until the criterion falls, 6 to 10
 * steps as a rule. When a ratio wants to vanish, 0 itself is tried: a variance of 0 is an answer.
 * Where Newton makes no headway the profile along each ratio is searched by golden section, which
 * needs no derivative. Ratios are looked for up to {@value #MOST}: scores that leave no noise at
 * all end there and say so.
 *
 * <p>Source: as {@link Likelihood}. Each step O(J³ + Σ n_g²).
 */
final class Reml {
    static final double MOST = 1e8;
    private static final double LEAST = 1e-9;
    private static final int STEPS = 60;

    private final Crossed data;
    private double a;
    private double b;
    private Likelihood here;
    private int steps;

    private Reml(Crossed data, double a, double b, Likelihood here) {
        this.data = data;
        this.a = a;
        this.b = b;
        this.here = here;
    }

    /**
     * Where the maximum is.
     *
     * @param settled whether the search ended at a point that it could not better
     */
    record Maximum(
            double thetaA, double thetaB, Likelihood likelihood, int steps, boolean settled) {
        double variance(double theta) {
            return theta * likelihood.noise();
        }
    }

    /**
     * The maximum; nothing when the scores leave no likelihood at all, as when they do not differ.
     */
    static Optional<Maximum> of(Crossed data) {
        return from(data, 1, 0.4);
    }

    /** The maximum, searched from ratios near which it is expected. */
    static Optional<Maximum> from(Crossed data, double thetaA, double thetaB) {
        double a = Math.clamp(thetaA, 1e-3, 1e3), b = Math.clamp(thetaB, 1e-3, 1e3);
        return Likelihood.at(data, a, b)
                .map(
                        start -> {
                            var search = new Reml(data, a, b, start);
                            search.run();
                            return new Maximum(
                                    search.a,
                                    search.b,
                                    search.here,
                                    search.steps,
                                    search.steps <= STEPS);
                        });
    }

    private void run() {
        while (steps++ < STEPS) {
            var slope = here.slope();
            boolean freeA = a > 0 || slope.gradientA() < 0;
            boolean freeB = b > 0 || slope.gradientB() < 0;
            double ga = freeA ? scale(a) * slope.gradientA() : 0;
            double gb = freeB ? scale(b) * slope.gradientB() : 0;
            double haa = freeA ? scale(a) * scale(a) * slope.aa() + LEAST : 1;
            double hbb = freeB ? scale(b) * scale(b) * slope.bb() + LEAST : 1;
            double hab = freeA && freeB ? scale(a) * scale(b) * slope.ab() : 0;
            double determinant = haa * hbb - hab * hab;
            double stepA, stepB;
            if (determinant > 1e-12 * haa * hbb) {
                stepA = -(hbb * ga - hab * gb) / determinant;
                stepB = -(haa * gb - hab * ga) / determinant;
            } else {
                stepA = -ga / haa;
                stepB = -gb / hbb;
            }
            boolean settled = Math.abs(stepA) < 1e-6 && Math.abs(stepB) < 1e-6;
            if (settled) {
                return;
            }
            if (freeA && stepA < -1.5 && vanish(true)) {
                continue;
            }
            if (freeB && stepB < -1.5 && vanish(false)) {
                continue;
            }
            if (!advance(Math.clamp(stepA, -2, 2), Math.clamp(stepB, -2, 2))) {
                if (Math.abs(ga) + Math.abs(gb) < 1e-5) {
                    return;
                }
                if (!profile()) {
                    return;
                }
            }
        }
    }

    private static double scale(double theta) {
        return Math.max(theta, 1e-4);
    }

    /**
     * Takes a step in log θ, halved until the criterion falls; false when it does not fall at all.
     */
    private boolean advance(double stepA, double stepB) {
        for (double share = 1; share > 1e-3; share /= 2) {
            double nextA = moved(a, share * stepA);
            double nextB = moved(b, share * stepB);
            if (take(nextA, nextB)) {
                return true;
            }
        }
        return false;
    }

    private static double moved(double theta, double step) {
        if (theta == 0) {
            return step > 0 ? 1e-4 * Math.expm1(step) : 0;
        }
        double next = theta * Math.exp(step);
        return next < LEAST ? 0 : Math.min(next, MOST);
    }

    /** Goes to 0 if the criterion is lower there. */
    private boolean vanish(boolean first) {
        return first ? a > 0 && take(0, b) : b > 0 && take(a, 0);
    }

    private boolean take(double nextA, double nextB) {
        if (nextA == a && nextB == b) {
            return false;
        }
        var there = Likelihood.at(data, nextA, nextB);
        if (there.isEmpty() || !(there.get().criterion < here.criterion)) {
            return false;
        }
        a = nextA;
        b = nextB;
        here = there.get();
        return true;
    }

    /**
     * Golden section along each ratio in turn; false when neither lowers the criterion by anything
     * that counts.
     */
    private boolean profile() {
        double before = here.criterion;
        along(true);
        along(false);
        return before - here.criterion > 1e-9 * (1 + Math.abs(before));
    }

    private void along(boolean first) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = Math.log(LEAST), high = Math.log(MOST);
        double left = high - ratio * (high - low), right = low + ratio * (high - low);
        double atLeft = at(first, left), atRight = at(first, right);
        while (high - low > 1e-6) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - ratio * (high - low);
                atLeft = at(first, left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + ratio * (high - low);
                atRight = at(first, right);
            }
        }
        double best = Math.exp((low + high) / 2);
        take(first ? best : a, first ? b : best);
        vanish(first);
    }

    private double at(boolean first, double log) {
        double theta = Math.exp(log);
        return Likelihood.at(data, first ? theta : a, first ? b : theta)
                .map(there -> there.criterion)
                .orElse(Double.POSITIVE_INFINITY);
    }
}
