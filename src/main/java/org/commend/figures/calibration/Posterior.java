package org.commend.figures.calibration;

import org.commend.figures.numerics.Cholesky;

/**
 * The posterior of category levels μ, judges' severities b and nominations' effects u at the
 * estimated variances, the uncertainty of the levels included (a flat prior on μ).
 *
 * <p>With v = b / √θ_b and the notation of {@link Likelihood}, (μ, v) is normal with covariance σ²
 * K⁻¹,
 *
 * <pre>
 * K = [ XᵀMX        √θ_b XᵀMZ ]      u_g | μ, b ~ N( θ_a/D_g Σ_{r∈g}(y_r − μ − b),  σ² θ_a/D_g )
 *     [ √θ_b ZᵀMX   I + θ_b G ]      Var(u_g)  = σ² θ_a/D_g + (θ_a/D_g)² σ² q_gᵀ K⁻¹ q_g
 * </pre>
 *
 * where q_g counts the reads of g by category and, times √θ_b, by judge. Source: Henderson's mixed
 * model equations; Searle, Casella and McCulloch, Variance Components, ch. 7. O((p + J)³ + Σ n_g²).
 */
final class Posterior {
    private final Crossed data;
    private final double thetaA;
    private final double rootB;
    private final double sigma;
    private final Cholesky factor; // of K
    private final double[] shrink; // θ_a / D_g

    Posterior(Reml.Maximum maximum) {
        data = maximum.likelihood().data;
        thetaA = maximum.thetaA();
        rootB = Math.sqrt(maximum.thetaB());
        sigma = Math.sqrt(maximum.likelihood().noise());
        shrink = new double[data.groups];
        for (int g = 0; g < data.groups; g++) {
            shrink[g] = thetaA / (1 + thetaA * data.size(g));
        }
        factor = Cholesky.of(matrix());
    }

    private double[][] matrix() {
        int p = data.categories, size = p + data.kept;
        double[][] k = new double[size][size];
        for (int r = 0; r < data.reads; r++) {
            k[data.category[r]][data.category[r]] += 1;
            k[data.category[r]][p + data.level[r]] += rootB;
            k[p + data.level[r]][p + data.level[r]] += rootB * rootB;
        }
        for (int g = 0; g < data.groups; g++) {
            for (int r = data.start[g]; r < data.start[g + 1]; r++) {
                double[] top = k[data.category[r]];
                double[] row = k[p + data.level[r]];
                for (int s = data.start[g]; s < data.start[g + 1]; s++) {
                    top[data.category[s]] -= shrink[g];
                    top[p + data.level[s]] -= shrink[g] * rootB;
                    row[p + data.level[s]] -= shrink[g] * rootB * rootB;
                }
            }
        }
        for (int j = p; j < size; j++) {
            k[j][j] += 1;
        }
        return k;
    }

    /** Posterior standard deviations of the eliminated and of the kept factor's effects. */
    record Deviations(double[] groups, double[] kept) {}

    Deviations deviations() {
        double[][] inverse = factor.inverse();
        int p = data.categories;
        double[] groups = new double[data.groups];
        for (int g = 0; g < data.groups; g++) {
            double quadratic = 0;
            for (int r = data.start[g]; r < data.start[g + 1]; r++) {
                double[] top = inverse[data.category[r]];
                double[] row = inverse[p + data.level[r]];
                for (int s = data.start[g]; s < data.start[g + 1]; s++) {
                    quadratic +=
                            top[data.category[s]]
                                    + 2 * rootB * top[p + data.level[s]]
                                    + rootB * rootB * row[p + data.level[s]];
                }
            }
            groups[g] = sigma * Math.sqrt(shrink[g] + shrink[g] * shrink[g] * quadratic);
        }
        double[] kept = new double[data.kept];
        for (int j = 0; j < data.kept; j++) {
            kept[j] = sigma * rootB * Math.sqrt(inverse[p + j][p + j]);
        }
        return new Deviations(groups, kept);
    }

    /**
     * Turns independent standard normals, p + J of them, into a deviation of (μ, v) from its mean,
     * in place.
     */
    void shift(double[] normals) {
        factor.solveUpper(normals);
        for (int i = 0; i < normals.length; i++) {
            normals[i] *= sigma;
        }
    }

    int size() {
        return factor.size();
    }

    /**
     * By how much the conditional means of some eliminated effects shift when (μ, v) deviates by
     * this.
     */
    void groupShifts(double[] deviation, int[] wanted, double[] shifts) {
        int p = data.categories;
        for (int g : wanted) {
            double pull = 0;
            for (int r = data.start[g]; r < data.start[g + 1]; r++) {
                pull += deviation[data.category[r]] + rootB * deviation[p + data.level[r]];
            }
            shifts[g] = -shrink[g] * pull;
        }
    }

    /** The conditional standard deviation of eliminated effect g given (μ, b). */
    double conditional(int g) {
        return sigma * Math.sqrt(shrink[g]);
    }

    /** By how much some kept effects shift when (μ, v) deviates by this. */
    void keptShifts(double[] deviation, int[] wanted, double[] shifts) {
        for (int j : wanted) {
            shifts[j] = rootB * deviation[data.categories + j];
        }
    }
}
