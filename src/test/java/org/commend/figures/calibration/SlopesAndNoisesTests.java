package org.commend.figures.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Random;
import org.commend.figures.calibration.SlopesAndNoises.NotSupported;
import org.commend.figures.calibration.SlopesAndNoises.Supported;
import org.junit.jupiter.api.Test;

class SlopesAndNoisesTests {
    private static Reads panel(int nominations, double[] slope, double[] noise, long seed) {
        var random = new Random(seed);
        var reads = new ArrayList<Read>();
        for (int n = 0; n < nominations; n++) {
            double u = random.nextGaussian();
            for (int j = 0; j < slope.length; j++) {
                reads.add(
                        new Read(
                                "N" + n,
                                "",
                                "J" + j,
                                5 + slope[j] * u + noise[j] * random.nextGaussian()));
            }
        }
        return Reads.of(reads);
    }

    @Test
    void judges_who_spread_differently_are_found_with_their_slopes_and_noises() {
        double[] slope = {.4, 1, 1.6, 1}, noise = {.5, .5, .5, 1.5};
        var answer = (Supported) SlopesAndNoises.of(panel(400, slope, noise, 11));
        assertThat(answer.degrees()).isEqualTo(6);
        assertThat(answer.probability()).isLessThan(1e-10);
        for (int j = 0; j < 4; j++) {
            assertThat(answer.judges().get(j).slope()).isEqualTo(slope[j], within(.12));
            assertThat(answer.judges().get(j).noise()).isEqualTo(noise[j], within(.12));
        }
    }

    /**
     * Of 200 panels of equal judges about 1 % pass a test at that level: at most 8 with probability
     * above .9997.
     */
    @Test
    void equal_judges_pass_the_test_no_more_often_than_its_level() {
        double[] one = {1, 1, 1, 1, 1};
        int supported = 0;
        for (int seed = 0; seed < 200; seed++) {
            if (SlopesAndNoises.of(panel(80, one, one, seed)) instanceof Supported) {
                supported++;
            }
        }
        assertThat(supported).isLessThanOrEqualTo(8);
    }

    @Test
    void judges_with_fewer_than_fifteen_reads_are_not_looked_at() {
        var answer =
                (NotSupported)
                        SlopesAndNoises.of(
                                panel(14, new double[] {.2, 1, 3}, new double[] {.1, 1, 2}, 1));
        assertThat(answer.reason().key()).isEqualTo("slopes.tooFew");
    }
}
