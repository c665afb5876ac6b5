package org.commend.figures.numerics;

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

    /**
     * With an even number of degrees 2m it is e^(−z) Σ z^k / k! for k below m, z = x / 2; with one
     * it is 2 Φ(−√x).
     */
    @Test
    void chi_square_is_what_its_closed_forms_say_near_and_far() {
        for (double x : new double[] {1e-3, .1, .9, 2, 3.9, 4.1, 7, 12, 15.9, 16.1, 40, 90}) {
            double z = x / 2, term = 1, sum = 0;
            for (int m = 1; m <= 10; m++) {
                sum += term;
                term *= z / m;
                double expected = Math.exp(-z) * sum;
                assertThat(ChiSquare.above(x, 2 * m)).isEqualTo(expected, within(1e-12 * expected));
            }
            double one = 2 * Normal.below(-Math.sqrt(x));
            assertThat(ChiSquare.above(x, 1)).isEqualTo(one, within(1e-14));
        }
        assertThat(ChiSquare.above(-1, 3)).isEqualTo(1);
        assertThat(ChiSquare.above(Double.NaN, 3)).isEqualTo(1);
    }

    /** Γ(n) = (n − 1)! and Γ(½) = √π. */
    @Test
    void the_gamma_function_is_known_at_whole_numbers_and_at_one_half() {
        double factorial = 0;
        for (int n = 1; n <= 30; n++) {
            assertThat(ChiSquare.logGamma(n)).isEqualTo(factorial, within(2e-13 * (1 + factorial)));
            factorial += Math.log(n);
        }
        assertThat(ChiSquare.logGamma(.5)).isEqualTo(Math.log(Math.PI) / 2, within(1e-13));
        assertThat(ChiSquare.logGamma(10.5))
                .isEqualTo(Math.log(9.5) + ChiSquare.logGamma(9.5), within(1e-13));
    }

    @Test
    void the_normal_distribution_is_nothing_or_all_far_out_and_symmetric() {
        assertThat(Normal.below(38)).isEqualTo(1);
        assertThat(Normal.below(-38)).isZero();
        assertThat(Normal.below(-37)).isPositive();
        for (double x = 0; x < 9; x += .37) {
            assertThat(Normal.below(x) + Normal.below(-x)).isEqualTo(1, within(1e-15));
        }
        // on both sides of where the approximation changes; the tail by its asymptotic series
        for (double x : new double[] {7.07, 7.0711, 7.5, 12, 30}) {
            double r = 1 / (x * x);
            double series = 1 - r + 3 * r * r - 15 * r * r * r + 105 * r * r * r * r;
            double tail = Math.exp(-x * x / 2) / x / Math.sqrt(2 * Math.PI) * series;
            assertThat(Normal.below(-x)).isEqualTo(tail, within(1e-5 * tail));
        }
    }

    /** H D H with a reflection H has the eigenvalues D, whatever H is. */
    @Test
    void a_turned_matrix_keeps_all_its_eigenvalues() {
        double[][] diagonals = {{5}, {-3, 4}, {-4, -1, 0, 2, 7}, {1, 1, 1, 9}, {-8, -6, -6, -1e-3}};
        for (double[] values : diagonals) {
            for (double[] towards : new double[][] {{1, 2, -1, 3, .5}, {0, 1, 1, 0, 0}}) {
                for (int rank = 0; rank < values.length; rank++) {
                    assertThat(Spectrum.eigenvalue(turned(values, towards), rank))
                            .isEqualTo(values[rank], within(1e-11));
                }
            }
        }
        assertThat(Spectrum.eigenvalue(new double[3][3], 1)).isZero();
    }

    private static double[][] turned(double[] values, double[] towards) {
        int n = values.length;
        double length = 0;
        for (int i = 0; i < n; i++) {
            length += towards[i] * towards[i];
        }
        double[][] h = new double[n][n], turned = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h[i][j] =
                        (i == j ? 1 : 0) - (length == 0 ? 0 : 2 * towards[i] * towards[j] / length);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    turned[i][j] += h[i][k] * values[k] * h[k][j];
                }
            }
        }
        return turned;
    }

    /** The inverse of a matrix of four, put back: their product is the unit matrix. */
    @Test
    void a_matrix_times_its_inverse_is_the_unit_matrix() {
        double[][] a = {{5, 1, 0, 2}, {1, 4, 1, 0}, {0, 1, 3, 1}, {2, 0, 1, 6}};
        double[][] inverse =
                Cholesky.of(
                                java.util.Arrays.stream(a)
                                        .map(double[]::clone)
                                        .toArray(double[][]::new))
                        .inverse();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double product = 0;
                for (int k = 0; k < 4; k++) {
                    product += a[i][k] * inverse[k][j];
                }
                assertThat(product).isEqualTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }
}
