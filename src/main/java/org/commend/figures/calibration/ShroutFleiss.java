package org.commend.figures.calibration;

/**
 * The six intraclass correlations of a complete table of nominations (rows) by judges (columns), by
 * analysis of variance.
 *
 * <pre>
 * BMS between rows, JMS between columns, EMS residual, WMS within rows; n rows, k columns
 * ICC(1,1) = (BMS − WMS) / (BMS + (k−1) WMS)                       ICC(1,k) = (BMS − WMS) / BMS
 * ICC(2,1) = (BMS − EMS) / (BMS + (k−1) EMS + k (JMS − EMS)/n)     ICC(2,k) = (BMS − EMS) / (BMS + (JMS − EMS)/n)
 * ICC(3,1) = (BMS − EMS) / (BMS + (k−1) EMS)                       ICC(3,k) = (BMS − EMS) / BMS
 * </pre>
 *
 * Source: Shrout and Fleiss, Psychological Bulletin 86 (1979) 420. O(nk). NaN where all scores are
 * equal.
 *
 * @param one ICC(1,1) single, one-way
 * @param two ICC(2,1) single, judges random, absolute agreement
 * @param three ICC(3,1) single, judges fixed, consistency
 * @param oneAverage ICC(1,k)
 * @param twoAverage ICC(2,k)
 * @param threeAverage ICC(3,k)
 */
public record ShroutFleiss(
        double one,
        double two,
        double three,
        double oneAverage,
        double twoAverage,
        double threeAverage) {

    /**
     * The correlations of a table with at least two rows and two columns, all rows equally long.
     */
    public static ShroutFleiss of(double[][] table) {
        int n = table.length, k = n == 0 ? 0 : table[0].length;
        if (n < 2 || k < 2) {
            throw new IllegalArgumentException(
                    "at least two nominations and two judges are needed");
        }
        double[] rows = new double[n], columns = new double[k];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            if (table[i].length != k) {
                throw new IllegalArgumentException("row " + (i + 1) + " is not complete");
            }
            for (int j = 0; j < k; j++) {
                rows[i] += table[i][j] / k;
                columns[j] += table[i][j] / n;
                mean += table[i][j] / n / k;
            }
        }
        double between = 0, judges = 0, within = 0;
        for (double row : rows) {
            between += k * (row - mean) * (row - mean);
        }
        for (double column : columns) {
            judges += n * (column - mean) * (column - mean);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                within += (table[i][j] - rows[i]) * (table[i][j] - rows[i]);
            }
        }
        double bms = between / (n - 1), jms = judges / (k - 1);
        double wms = within / (n * (k - 1.0)), ems = (within - judges) / ((n - 1.0) * (k - 1));
        return new ShroutFleiss(
                (bms - wms) / (bms + (k - 1) * wms),
                (bms - ems) / (bms + (k - 1) * ems + k * (jms - ems) / n),
                (bms - ems) / (bms + (k - 1) * ems),
                (bms - wms) / bms,
                (bms - ems) / (bms + (jms - ems) / n),
                (bms - ems) / bms);
    }
}
