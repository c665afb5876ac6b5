package org.commend.figures.calibration;

import java.util.Optional;
import org.commend.figures.numerics.Cholesky;

/**
 * The restricted likelihood of the crossed model at one pair of variance ratios θ = (θ_a, θ_b), σ²
 * profiled out, with its gradient and average information.
 *
 * <p>With W = I + θ_a Z_aZ_aᵀ + θ_b Z_bZ_bᵀ, Q = W⁻¹ − W⁻¹X(XᵀW⁻¹X)⁻¹XᵀW⁻¹, s = yᵀQy, d = n − p:
 *
 * <pre>
 * −2 log L = d (1 + log(2π s / d)) + log|W| + log|XᵀW⁻¹X|         (points of the criterion)
 * ∂/∂θ_k   = tr(Q V_k) − (d / s) yᵀQV_kQy,                         V_k = Z_kZ_kᵀ
 * AI_kl    = (d / s) yᵀQV_kQV_lQy − (d / s²) (yᵀQV_kQy)(yᵀQV_lQy)
 * </pre>
 *
 * W is never formed. The larger factor is eliminated: with D_g = 1 + θ_a n_g, M = I − θ_a Z_a D⁻¹
 * Z_aᵀ and G = Z_bᵀMZ_b, the dense Schur complement S = I + θ_b G has the size of the smaller
 * factor, |W| = Π D_g · |S| and W⁻¹ = M − θ_b M Z_b S⁻¹ Z_bᵀ M. This form has no division by θ, so
 * that a variance of 0 is an ordinary point.
 *
 * <p>Source: Gilmour, Thompson and Cullis, Biometrics 51 (1995) 1440; Bates et al., J. Stat. Softw.
 * 67 (2015) for the profiled criterion. O(J³ + Σ n_g²) with J the smaller factor; memory 3 J²
 * numbers.
 */
final class Likelihood {
    final Crossed data;
    private final double thetaA;
    private final double thetaB;
    private final double[] weight; // 1 / D_g
    private final double[][] gram; // G
    private final Cholesky schur;
    private final double[][] fixed; // W⁻¹X, a column of reads per category
    private final Cholesky information; // of XᵀW⁻¹X
    final double[] levels; // μ̂ by category
    final double[] residual; // Qy
    final double sum; // s
    final double criterion; // +∞ where rounding leaves nothing to go by

    /**
     * The likelihood, or nothing where the ratios are so large that rounding has eaten the
     * matrices.
     */
    static Optional<Likelihood> at(Crossed data, double thetaA, double thetaB) {
        try {
            var there = new Likelihood(data, thetaA, thetaB);
            return Double.isFinite(there.criterion) ? Optional.of(there) : Optional.empty();
        } catch (ArithmeticException notPositiveDefinite) {
            return Optional.empty();
        }
    }

    private Likelihood(Crossed data, double thetaA, double thetaB) {
        this.data = data;
        this.thetaA = thetaA;
        this.thetaB = thetaB;
        weight = new double[data.groups];
        double logs = 0;
        for (int g = 0; g < data.groups; g++) {
            double d = 1 + thetaA * data.size(g);
            weight[g] = 1 / d;
            logs += Math.log(d);
        }
        gram = gram();
        schur = Cholesky.of(schur());
        int p = data.categories;
        fixed = new double[p][];
        double[][] cross = new double[p][p];
        for (int c = 0; c < p; c++) {
            fixed[c] = solve(indicator(c));
            double[] sums = data.byCategory(fixed[c]);
            for (int o = 0; o < p; o++) {
                cross[o][c] = sums[o];
            }
        }
        information = Cholesky.of(cross);
        levels = new double[p];
        for (int c = 0; c < p; c++) {
            levels[c] = dot(fixed[c], data.score);
        }
        information.solve(levels);
        double[] deviation = new double[data.reads];
        for (int r = 0; r < data.reads; r++) {
            deviation[r] = data.score[r] - levels[data.category[r]];
        }
        residual = solve(deviation);
        sum = dot(residual, deviation);
        int d = degrees();
        criterion =
                d * (1 + Math.log(2 * Math.PI * sum / d))
                        + logs
                        + schur.logDeterminant()
                        + information.logDeterminant();
    }

    int degrees() {
        return data.reads - data.categories;
    }

    /** σ̂², the noise variance at these ratios, in points squared. */
    double noise() {
        return sum / degrees();
    }

    /** Predicted effects of the eliminated factor's levels: θ_a Z_aᵀ Q y. */
    double[] groupEffects() {
        return scaled(data.byGroup(residual), thetaA);
    }

    /** Predicted effects of the kept factor's levels: θ_b Z_bᵀ Q y. */
    double[] keptEffects() {
        return scaled(data.byLevel(residual), thetaB);
    }

    /** The derivatives of the criterion. */
    record Slope(double gradientA, double gradientB, double aa, double ab, double bb) {}

    Slope slope() {
        double[][] inverse = schur.inverse();
        double traceB = 0;
        for (int j = 0; j < data.kept; j++) {
            double[] row = inverse[j];
            double[] g = gram[j];
            traceB += row[j] * g[j];
            for (int k = j + 1; k < data.kept; k++) {
                traceB += 2 * row[k] * g[k];
            }
        }
        double traceA = 0;
        for (int g = 0; g < data.groups; g++) {
            double quadratic = 0;
            for (int r = data.start[g]; r < data.start[g + 1]; r++) {
                double[] row = inverse[data.level[r]];
                for (int s = data.start[g]; s < data.start[g + 1]; s++) {
                    quadratic += row[data.level[s]];
                }
            }
            traceA += weight[g] * (data.size(g) - thetaB * weight[g] * quadratic);
        }
        double[][] fixedA = new double[data.categories][];
        double[][] fixedB = new double[data.categories][];
        for (int c = 0; c < data.categories; c++) {
            fixedA[c] = data.byGroup(fixed[c]);
            fixedB[c] = data.byLevel(fixed[c]);
        }
        traceA -= correction(fixedA);
        traceB -= correction(fixedB);

        double[] sumsA = data.byGroup(residual);
        double[] sumsB = data.byLevel(residual);
        double[] workA = new double[data.reads];
        double[] workB = new double[data.reads];
        for (int r = 0; r < data.reads; r++) {
            workA[r] = sumsA[data.group[r]];
            workB[r] = sumsB[data.level[r]];
        }
        double quadraticA = dot(sumsA, sumsA);
        double quadraticB = dot(sumsB, sumsB);
        double[] projectedA = project(workA);
        double[] projectedB = project(workB);
        double f = degrees() / sum;
        return new Slope(
                traceA - f * quadraticA,
                traceB - f * quadraticB,
                f * dot(workA, projectedA) - f / sum * quadraticA * quadraticA,
                f * dot(workA, projectedB) - f / sum * quadraticA * quadraticB,
                f * dot(workB, projectedB) - f / sum * quadraticB * quadraticB);
    }

    private double[][] gram() {
        double[][] g = new double[data.kept][data.kept];
        for (int j = 0; j < data.kept; j++) {
            g[j][j] = data.keptReads[j];
        }
        for (int i = 0; i < data.groups; i++) {
            double w = thetaA * weight[i];
            for (int r = data.start[i]; r < data.start[i + 1]; r++) {
                double[] row = g[data.level[r]];
                for (int s = data.start[i]; s < data.start[i + 1]; s++) {
                    row[data.level[s]] -= w;
                }
            }
        }
        return g;
    }

    private double[][] schur() {
        double[][] s = new double[data.kept][data.kept];
        for (int j = 0; j < data.kept; j++) {
            for (int k = j; k < data.kept; k++) {
                s[j][k] = thetaB * gram[j][k];
            }
            s[j][j] += 1;
        }
        return s;
    }

    /** W⁻¹ v. */
    private double[] solve(double[] vector) {
        double[] means = data.byGroup(vector);
        for (int g = 0; g < data.groups; g++) {
            means[g] *= thetaA * weight[g];
        }
        double[] result = new double[data.reads];
        for (int r = 0; r < data.reads; r++) {
            result[r] = vector[r] - means[data.group[r]];
        }
        if (thetaB == 0) {
            return result;
        }
        double[] effects = data.byLevel(result);
        schur.solve(effects);
        double[] pulled = new double[data.groups];
        for (int r = 0; r < data.reads; r++) {
            pulled[data.group[r]] += effects[data.level[r]];
        }
        for (int r = 0; r < data.reads; r++) {
            int g = data.group[r];
            result[r] -= thetaB * (effects[data.level[r]] - thetaA * weight[g] * pulled[g]);
        }
        return result;
    }

    /** Q v. */
    private double[] project(double[] vector) {
        double[] result = solve(vector);
        double[] shift = data.byCategory(result);
        information.solve(shift);
        for (int c = 0; c < data.categories; c++) {
            for (int r = 0; r < data.reads; r++) {
                result[r] -= shift[c] * fixed[c][r];
            }
        }
        return result;
    }

    /** tr((XᵀW⁻¹X)⁻¹ FᵀF) with the columns of F given. */
    private double correction(double[][] columns) {
        double trace = 0;
        for (int c = 0; c < data.categories; c++) {
            double[] row = new double[data.categories];
            for (int o = 0; o < data.categories; o++) {
                row[o] = dot(columns[c], columns[o]);
            }
            information.solve(row);
            trace += row[c];
        }
        return trace;
    }

    private double[] indicator(int c) {
        double[] column = new double[data.reads];
        for (int r = 0; r < data.reads; r++) {
            column[r] = data.category[r] == c ? 1 : 0;
        }
        return column;
    }

    private static double[] scaled(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        return vector;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
