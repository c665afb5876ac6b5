package org.commend.judging.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumericsTests {
    /** A = UᵀU with U = [2 1; 0 3]: A = [4 2; 2 10], det 36, inverse [10 −2; −2 4] / 36. */
    @Test
    void a_matrix_of_two_is_factored_solved_and_inverted_as_by_hand() {
        var factor = Cholesky.of(new double[][] {{4, 2}, {2, 10}});
        assertThat(factor.logDeterminant()).isEqualTo(Math.log(36), within(1e-14));
        double[] x = {8, 22};
        factor.solve(x);
        assertThat(x).containsExactly(new double[] {1, 2}, within(1e-14));
        assertThat(factor.inverse()[0])
                .containsExactly(new double[] {10 / 36.0, -2 / 36.0}, within(1e-15));
    }

    @Test
    void a_matrix_that_is_not_positive_definite_says_where() {
        assertThat(Cholesky.factor(new double[][] {{1, 2}, {2, 1}}))
                .isEqualTo(new Cholesky.Attempt.NotPositive(1));
        assertThat(Cholesky.factor(new double[][] {{Double.NaN}}))
                .isEqualTo(new Cholesky.Attempt.NotPositive(0));
    }

    /**
     * A path of three has the Laplacian eigenvalues 0, 1, 3; a ring of n has λ₂ = 2 − 2 cos(2π/n).
     */
    @Test
    void eigenvalues_of_paths_and_rings_are_the_known_ones() {
        double[][] path = {{1, -1, 0}, {-1, 2, -1}, {0, -1, 1}};
        assertThat(Spectrum.eigenvalue(path, 1)).isEqualTo(1, within(1e-12));
        int n = 40;
        double[][] ring = new double[n][n];
        for (int i = 0; i < n; i++) {
            ring[i][i] = 2;
            ring[i][(i + 1) % n] = ring[(i + 1) % n][i] = -1;
        }
        assertThat(Spectrum.eigenvalue(ring, 1))
                .isEqualTo(2 - 2 * Math.cos(2 * Math.PI / n), within(1e-11));
    }

    @Test
    void the_normal_distribution_has_its_tabled_values() {
        assertThat(Normal.below(0)).isEqualTo(.5, within(1e-15));
        assertThat(Normal.below(1.959963984540054)).isEqualTo(.975, within(1e-14));
        assertThat(Normal.below(Normal.EIGHTY)).isEqualTo(.9, within(1e-14));
        assertThat(Normal.below(-8)).isEqualTo(6.22096057427178e-16, within(1e-23));
    }

    @Test
    void chi_square_has_its_tabled_values() {
        assertThat(ChiSquare.above(3.841458820694124, 1)).isEqualTo(.05, within(1e-12));
        assertThat(ChiSquare.above(2 * Math.log(20), 2)).isEqualTo(.05, within(1e-13));
        assertThat(ChiSquare.above(124.34211340400408, 100)).isEqualTo(.05, within(1e-11));
        assertThat(ChiSquare.above(0, 5)).isEqualTo(1);
    }
}
