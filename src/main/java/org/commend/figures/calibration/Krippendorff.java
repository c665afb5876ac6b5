package org.commend.figures.calibration;

import java.util.Arrays;

/**
 * Krippendorff's α: 1 − observed disagreement / expected disagreement, for any number of judges and
 * with missing values.
 *
 * <pre>
 * o_ck = Σ_units (pairs c, k in the unit) / (m_u − 1),  n_c = Σ_k o_ck,  n = Σ n_c
 * α = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck
 * δ²: nominal c ≠ k · interval (c − k)² · ratio ((c − k)/(c + k))² · ordinal (Σ_{g=c..k} n_g − (n_c + n_k)/2)²
 * </pre>
 *
 * Units with fewer than two values do not count. NaN where no two values differ at all. Source:
 * Krippendorff, Content Analysis (2004), ch. 11; Computing Krippendorff's Alpha-Reliability (2011).
 * O(Σ m_u² + V²), V the different values; the interval form on long data O(n).
 */
public final class Krippendorff {
    public enum Metric {
        NOMINAL,
        ORDINAL,
        INTERVAL,
        RATIO
    }

    private Krippendorff() {}

    /**
     * α of a table of units (rows) by judges (columns).
     *
     * @param units the values, NaN where a judge gave none
     */
    public static double alpha(double[][] units, Metric metric) {
        double[] values =
                Arrays.stream(units)
                        .filter(unit -> given(unit) > 1)
                        .flatMapToDouble(Arrays::stream)
                        .filter(value -> !Double.isNaN(value))
                        .distinct()
                        .sorted()
                        .toArray();
        int size = values.length;
        double[][] together = new double[size][size];
        for (double[] unit : units) {
            int count = given(unit);
            if (count < 2) {
                continue;
            }
            for (int i = 0; i < unit.length; i++) {
                for (int j = 0; j < unit.length; j++) {
                    if (i != j && !Double.isNaN(unit[i]) && !Double.isNaN(unit[j])) {
                        together[Arrays.binarySearch(values, unit[i])][
                                        Arrays.binarySearch(values, unit[j])] +=
                                1.0 / (count - 1);
                    }
                }
            }
        }
        double[] totals =
                Arrays.stream(together).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        double n = Arrays.stream(totals).sum();
        double observed = 0, expected = 0;
        for (int c = 0; c < size; c++) {
            for (int k = 0; k < size; k++) {
                double distance = distance(values, totals, c, k, metric);
                observed += together[c][k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        return expected > 0 ? 1 - (n - 1) * observed / expected : Double.NaN;
    }

    private static int given(double[] unit) {
        return (int) Arrays.stream(unit).filter(value -> !Double.isNaN(value)).count();
    }

    private static double distance(double[] values, double[] totals, int c, int k, Metric metric) {
        if (c == k) {
            return 0;
        }
        double difference = values[c] - values[k];
        return switch (metric) {
            case NOMINAL -> 1;
            case INTERVAL -> difference * difference;
            case RATIO -> {
                double ratio =
                        values[c] + values[k] == 0 ? 0 : difference / (values[c] + values[k]);
                yield ratio * ratio;
            }
            case ORDINAL -> {
                double between = -(totals[c] + totals[k]) / 2;
                for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
                    between += totals[g];
                }
                yield between * between;
            }
        };
    }

    /** α with interval distance on long data, by sums of squares: no table of values is built. */
    static double interval(int[] unit, int units, double[] score) {
        int[] count = new int[units];
        double[] sum = new double[units];
        for (int r = 0; r < score.length; r++) {
            count[unit[r]]++;
            sum[unit[r]] += score[r];
        }
        double n = 0, total = 0;
        for (int r = 0; r < score.length; r++) {
            if (count[unit[r]] > 1) {
                n++;
                total += score[r];
            }
        }
        double mean = total / n, within = 0, overall = 0;
        for (int r = 0; r < score.length; r++) {
            int u = unit[r];
            if (count[u] < 2) {
                continue;
            }
            double own = score[r] - sum[u] / count[u];
            within += own * own * count[u] / (count[u] - 1);
            overall += (score[r] - mean) * (score[r] - mean);
        }
        return overall > 0 ? 1 - (n - 1) / n * within / overall : Double.NaN;
    }
}
