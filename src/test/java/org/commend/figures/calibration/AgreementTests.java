package org.commend.figures.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.commend.figures.calibration.Krippendorff.Metric;
import org.junit.jupiter.api.Test;

class AgreementTests {
    @Test
    void shrout_and_fleiss_have_their_six_correlations() {
        var icc = ShroutFleiss.of(Published.table("icc_shrout_fleiss.csv"));
        assertThat(icc.one()).isEqualTo(.165741768405, within(1e-9));
        assertThat(icc.two()).isEqualTo(.289763779528, within(1e-9));
        assertThat(icc.three()).isEqualTo(.714840714841, within(1e-9));
        assertThat(icc.oneAverage()).isEqualTo(.442797133679, within(1e-9));
        assertThat(icc.twoAverage()).isEqualTo(.620050547599, within(1e-9));
        assertThat(icc.threeAverage()).isEqualTo(.909315542377, within(1e-9));
    }

    @Test
    void krippendorffs_example_has_his_four_alphas() {
        var units = Published.transposed(Published.table("krippendorff_canonical.csv"));
        assertThat(Krippendorff.alpha(units, Metric.NOMINAL))
                .isEqualTo(.743421052631579, within(1e-9));
        assertThat(Krippendorff.alpha(units, Metric.ORDINAL))
                .isEqualTo(.815387503754881, within(1e-9));
        assertThat(Krippendorff.alpha(units, Metric.INTERVAL))
                .isEqualTo(.849107142857143, within(1e-9));
        assertThat(Krippendorff.alpha(units, Metric.RATIO))
                .isEqualTo(.797402774711612, within(1e-9));
    }

    @Test
    void alpha_by_sums_of_squares_is_alpha_by_coincidences() {
        var units =
                new double[][] {
                    {1, 2, Double.NaN}, {4, 4, 5}, {Double.NaN, 3, Double.NaN}, {2, Double.NaN, 1}
                };
        double byTable = Krippendorff.alpha(units, Metric.INTERVAL);
        double bySums =
                Krippendorff.interval(
                        new int[] {0, 0, 1, 1, 1, 2, 3, 3},
                        4,
                        new double[] {1, 2, 4, 4, 5, 3, 2, 1});
        assertThat(bySums).isEqualTo(byTable, within(1e-12));
    }

    @Test
    void values_that_never_differ_have_no_alpha() {
        assertThat(Krippendorff.alpha(new double[][] {{3, 3}, {3, 3}}, Metric.NOMINAL)).isNaN();
    }
}
