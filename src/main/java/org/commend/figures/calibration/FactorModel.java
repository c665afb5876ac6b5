package org.commend.figures.calibration;

import java.util.Arrays;

/**
 * One common factor with missing data: y = b_j + a_j u_i + e, u ~ N(0, 1), e ~ N(0, σ²_j), by the
 * EM algorithm.
 *
 * <pre>
 * E: w_i = 1 + Σ_j a_j²/σ_j²,  m_i = Σ_j a_j (y − b_j)/σ_j² / w_i,  Var(u_i | y) = 1/w_i
 * M: b_j, a_j by regression of y on u with E[u] = m, E[u²] = m² + 1/w; σ_j² the mean squared rest
 * log L = −½ Σ_i [ n_i log 2π + Σ_j log σ_j² + log w_i + Σ_j r²/σ_j² − w_i m_i² ]
 * </pre>
 *
 * Judges who are not free share one a and one σ². A noise variance is not let below 1e-4 of all
 * variance, where a single judge would otherwise be taken for the truth. Each step O(n).
 */
final class FactorModel {
    private static final int STEPS = 3_000;
    private final Table table;
    private final double[] score;
    private final boolean[] free;
    private final double floor;
    private final double[] intercept;
    private final double[] loading;
    private final double[] noise;
    private final double[] mean; // m
    private final double[] weight; // w

    private FactorModel(Table table, double[] score, boolean[] free) {
        this.table = table;
        this.score = score;
        this.free = free;
        int judges = table.judges.size();
        double average = Arrays.stream(score).average().orElse(0);
        double variance =
                Arrays.stream(score).map(y -> (y - average) * (y - average)).average().orElse(1);
        floor = 1e-4 * variance;
        intercept = new double[judges];
        loading = new double[judges];
        noise = new double[judges];
        Arrays.fill(intercept, average);
        Arrays.fill(loading, Math.sqrt(variance / 2));
        Arrays.fill(noise, variance / 2);
        mean = new double[table.nominations.size()];
        weight = new double[mean.length];
    }

    static FactorModel fitted(Table table, double[] score, boolean[] free) {
        var model = new FactorModel(table, score, free);
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            model.expect();
            double now = model.logLikelihood();
            if (now - before < 1e-7) {
                break;
            }
            before = now;
            model.maximise();
        }
        model.expect();
        return model;
    }

    private void expect() {
        Arrays.fill(mean, 0);
        Arrays.fill(weight, 1);
        for (int r = 0; r < score.length; r++) {
            int i = table.nomination[r], j = table.judge[r];
            weight[i] += loading[j] * loading[j] / noise[j];
            mean[i] += loading[j] * (score[r] - intercept[j]) / noise[j];
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= weight[i];
        }
    }

    double logLikelihood() {
        double value = 0;
        for (int r = 0; r < score.length; r++) {
            int j = table.judge[r];
            double rest = score[r] - intercept[j];
            value += Math.log(2 * Math.PI * noise[j]) + rest * rest / noise[j];
        }
        for (int i = 0; i < mean.length; i++) {
            value += Math.log(weight[i]) - weight[i] * mean[i] * mean[i];
        }
        return -value / 2;
    }

    private void maximise() {
        int judges = free.length;
        double[] n = new double[judges], u = new double[judges], uu = new double[judges];
        double[] y = new double[judges], uy = new double[judges], yy = new double[judges];
        for (int r = 0; r < score.length; r++) {
            int i = table.nomination[r], j = table.judge[r];
            n[j]++;
            u[j] += mean[i];
            uu[j] += mean[i] * mean[i] + 1 / weight[i];
            y[j] += score[r];
            uy[j] += mean[i] * score[r];
            yy[j] += score[r] * score[r];
        }
        double sharedUu = 0, sharedUy = 0, sharedYy = 0, sharedN = 0;
        for (int j = 0; j < judges; j++) {
            uu[j] -= u[j] * u[j] / n[j];
            uy[j] -= u[j] * y[j] / n[j];
            yy[j] -= y[j] * y[j] / n[j];
            if (free[j]) {
                continue;
            }
            sharedUu += uu[j];
            sharedUy += uy[j];
            sharedYy += yy[j];
            sharedN += n[j];
        }
        for (int j = 0; j < judges; j++) {
            loading[j] = free[j] ? uy[j] / uu[j] : sharedUy / sharedUu;
            double rest =
                    free[j]
                            ? (yy[j] - loading[j] * uy[j]) / n[j]
                            : (sharedYy - loading[j] * sharedUy) / sharedN;
            noise[j] = Math.max(floor, rest);
            intercept[j] = (y[j] - loading[j] * u[j]) / n[j];
        }
    }

    double loading(int j) {
        return loading[j];
    }

    double noise(int j) {
        return noise[j];
    }

    double meanLoading() {
        return Arrays.stream(loading).average().orElse(1);
    }

    double[] values() {
        return mean.clone();
    }
}
