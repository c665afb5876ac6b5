package org.commend.figures.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mode and its covariance against the posterior itself, written down once more from the paper’s
 * formula and differentiated by differences; and what the cut makes of them.
 */
class DavidsonTests {
    record Counted(String what, int[][] wins, int[][] ties) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Counted> counted() {
        return Stream.of(
                new Counted(
                        "three, all compared",
                        new int[][] {{0, 4, 6}, {2, 0, 3}, {1, 2, 0}},
                        new int[][] {{0, 1, 2}, {1, 0, 3}, {2, 3, 0}}),
                new Counted(
                        "four in a chain",
                        new int[][] {{0, 3, 0, 0}, {1, 0, 5, 0}, {0, 0, 0, 2}, {0, 0, 1, 0}},
                        new int[][] {{0, 0, 0, 0}, {0, 0, 2, 0}, {0, 2, 0, 0}, {0, 0, 0, 0}}),
                new Counted(
                        "one who never loses, often",
                        new int[][] {{0, 4000, 4000}, {0, 0, 2000}, {0, 1, 0}},
                        new int[3][3]),
                new Counted(
                        "nothing but ties, often",
                        new int[2][2],
                        new int[][] {{0, 5000}, {5000, 0}}));
    }

    @ParameterizedTest
    @MethodSource("counted")
    void the_posterior_is_level_where_the_mode_is(Counted it) {
        var mode = Davidson.of(it.wins(), it.ties());
        double[] at = at(mode);
        for (int i = 0; i < at.length; i++) {
            assertThat(slope(it, at, i)).isEqualTo(0, within(1e-4 * (1 + total(it))));
        }
    }

    @ParameterizedTest
    @MethodSource("counted")
    void the_covariance_is_the_inverse_of_how_it_bends(Counted it) {
        var mode = Davidson.of(it.wins(), it.ties());
        double[] at = at(mode);
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                double product = 0;
                for (int k = 0; k < at.length; k++) {
                    product -= bend(it, at, i, k) * mode.covariance()[k][j];
                }
                assertThat(product).isEqualTo(i == j ? 1 : 0, within(2e-3));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("counted")
    void of_two_the_worth_of_looking_again_is_the_share_of_variance_that_it_removes(Counted it) {
        var two =
                Davidson.of(
                        new int[][] {{0, it.wins()[0][1]}, {it.wins()[1][0], 0}},
                        new int[][] {{0, it.ties()[0][1]}, {it.ties()[1][0], 0}});
        double[][] c = two.covariance();
        double variance = c[0][0] + c[1][1] - c[0][1] - c[1][0];
        double d = two.merit()[0] - two.merit()[1];
        double[] p = Davidson.chances(d, two.logTie());
        // the variance of the derivative of log P: a win counts ½, a loss −½, a tie nothing
        double mean = (p[0] - p[2]) / 2;
        double information = (p[0] + p[2]) / 4 - mean * mean;
        var pair = Cut.of(two, 1, 7, 1000).next(two).orElseThrow();
        assertThat(pair.one()).isZero();
        assertThat(pair.other()).isEqualTo(1);
        assertThat(pair.worth())
                .isEqualTo(variance * information / (1 + variance * information), within(1e-9));
    }

    /** P(A is best) is that of a normal difference above 0: Φ(d / s), with s² its variance. */
    @Test
    void of_two_the_chance_to_be_best_is_that_of_a_normal_difference() {
        var mode = Davidson.of(new int[][] {{0, 5}, {3, 0}}, new int[][] {{0, 2}, {2, 0}});
        double[][] c = mode.covariance();
        double s = Math.sqrt(c[0][0] + c[1][1] - 2 * c[0][1]);
        double z = (mode.merit()[0] - mode.merit()[1]) / s;
        var cut = Cut.of(mode, 1, 7, 40_000);
        assertThat(cut.winner()[0])
                .isEqualTo(org.commend.figures.numerics.Normal.below(z), within(.005));
        assertThat(cut.winner()[1]).isEqualTo(1 - cut.winner()[0], within(1e-9));
        assertThat(cut.top()).isEqualTo(cut.winner());
    }

    @Test
    void chances_add_up_to_one_best_and_as_many_above_the_cut_as_there_are_places() {
        var mode =
                Davidson.of(
                        new int[][] {{0, 4, 6, 1}, {2, 0, 3, 2}, {1, 2, 0, 0}, {0, 0, 1, 0}},
                        new int[4][4]);
        for (int k = 1; k <= 4; k++) {
            var cut = Cut.of(mode, k, 3, 2001);
            assertThat(sum(cut.winner())).isEqualTo(1, within(1e-9));
            assertThat(sum(cut.top())).isEqualTo(k, within(1e-9));
            for (int i = 0; i < 4; i++) {
                assertThat(cut.top()[i]).isGreaterThanOrEqualTo(cut.winner()[i] - 1e-9);
            }
        }
    }

    /** Each draw comes with its mirror image, so that equals are exactly equal. */
    @Test
    void equals_have_equal_chances_however_few_the_draws() {
        var mode = Davidson.of(new int[2][2], new int[2][2]);
        for (int draws : new int[] {0, 1, 2, 3, 10}) {
            assertThat(Cut.of(mode, 1, 5, draws).winner()).containsExactly(.5, .5);
        }
    }

    private static double sum(double[] all) {
        return java.util.Arrays.stream(all).sum();
    }

    private static double[] at(Davidson mode) {
        double[] at = java.util.Arrays.copyOf(mode.merit(), mode.merit().length + 1);
        at[at.length - 1] = mode.logTie();
        return at;
    }

    private static double total(Counted it) {
        return Stream.of(it.wins(), it.ties())
                .flatMap(Stream::of)
                .mapToDouble(row -> java.util.Arrays.stream(row).sum())
                .sum();
    }

    /** Davidson (1970), with normal priors of deviation 1.5 on each λ and on log ν. */
    private static double logPosterior(Counted it, double[] at) {
        int size = at.length - 1;
        double nu = Math.exp(at[size]), log = 0;
        for (double x : at) {
            log -= x * x / 2 / 2.25;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i == j) {
                    continue;
                }
                double z = Math.exp(at[i]) + Math.exp(at[j]) + nu * Math.exp((at[i] + at[j]) / 2);
                log += it.wins()[i][j] * (at[i] - Math.log(z));
                if (i < j) {
                    log += it.ties()[i][j] * (at[size] + (at[i] + at[j]) / 2 - Math.log(z));
                }
            }
        }
        return log;
    }

    private static double slope(Counted it, double[] at, int i) {
        double h = 1e-5;
        return (logPosterior(it, moved(at, i, h)) - logPosterior(it, moved(at, i, -h))) / (2 * h);
    }

    private static double bend(Counted it, double[] at, int i, int j) {
        double h = 1e-3;
        return (logPosterior(it, moved(moved(at, i, h), j, h))
                        - logPosterior(it, moved(moved(at, i, h), j, -h))
                        - logPosterior(it, moved(moved(at, i, -h), j, h))
                        + logPosterior(it, moved(moved(at, i, -h), j, -h)))
                / (4 * h * h);
    }

    private static double[] moved(double[] at, int i, double by) {
        double[] moved = at.clone();
        moved[i] += by;
        return moved;
    }
}
