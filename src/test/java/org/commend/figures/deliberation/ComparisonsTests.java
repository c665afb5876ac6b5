package org.commend.figures.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.commend.figures.deliberation.Comparisons.Comparison;
import org.commend.figures.deliberation.Comparisons.Verdict;
import org.junit.jupiter.api.Test;

class ComparisonsTests {
    private static Comparison better(String one, String other) {
        return new Comparison(one, other, Verdict.ONE);
    }

    private static Comparison tie(String one, String other) {
        return new Comparison(one, other, Verdict.TIE);
    }

    /**
     * A beats B once, nothing else. With d = λA − λB and ν the mode solves λA/2.25 = (1 − P(A) +
     * P(B))/2 and log ν/2.25 = −P(tie), λB = −λA; checked here by putting the figures back into
     * these equations.
     */
    @Test
    void one_comparison_solves_its_equations() {
        var mode = Davidson.of(new int[][] {{0, 1}, {0, 0}}, new int[2][2]);
        double[] p = Davidson.chances(mode.merit()[0] - mode.merit()[1], mode.logTie());
        assertThat(mode.merit()[0] / 2.25).isEqualTo((1 - p[0] + p[2]) / 2, within(1e-12));
        assertThat(mode.merit()[1]).isEqualTo(-mode.merit()[0], within(1e-12));
        assertThat(mode.logTie() / 2.25).isEqualTo(-p[1], within(1e-12));
        assertThat(mode.merit()[0]).isGreaterThan(.3);
    }

    @Test
    void the_order_of_decisions_and_of_the_two_shown_changes_nothing() {
        var random = new Random(3);
        var names = List.of("A", "B", "C", "D", "E", "F");
        var comparisons = new ArrayList<Comparison>();
        for (int n = 0; n < 40; n++) {
            int a = random.nextInt(6), b = (a + 1 + random.nextInt(5)) % 6;
            comparisons.add(
                    new Comparison(
                            names.get(a), names.get(b), Verdict.values()[random.nextInt(3)]));
        }
        var before = Comparisons.of(names, comparisons, 2, 1, 2000);
        Collections.shuffle(comparisons, random);
        var turned =
                comparisons.stream()
                        .map(
                                c ->
                                        switch (c.verdict()) {
                                            case ONE ->
                                                    new Comparison(
                                                            c.other(), c.one(), Verdict.OTHER);
                                            case OTHER ->
                                                    new Comparison(c.other(), c.one(), Verdict.ONE);
                                            case TIE -> tie(c.other(), c.one());
                                        })
                        .toList();
        assertThat(Comparisons.of(List.of("F", "E", "D", "C", "B", "A"), turned, 2, 1, 2000))
                .isEqualTo(before);
    }

    @Test
    void a_candidate_who_wins_always_stays_finite() {
        var comparisons = Collections.nCopies(50, better("A", "B"));
        var result = Comparisons.of(List.of("A", "B", "C"), comparisons, 1, 1, 2000);
        assertThat(result.merits().getFirst().candidate()).isEqualTo("A");
        assertThat(result.merits())
                .allSatisfy(
                        merit -> {
                            assertThat(merit.merit()).isBetween(-6.0, 6.0);
                            assertThat(merit.standardError()).isBetween(.1, 1.6);
                        });
    }

    @Test
    void ties_alone_leave_all_equal_and_make_ties_likely() {
        var result =
                Comparisons.of(
                        List.of("A", "B"),
                        List.of(tie("A", "B"), tie("B", "A"), tie("A", "B")),
                        1,
                        1,
                        2000);
        assertThat(result.merits().get(0).merit()).isEqualTo(0, within(1e-12));
        assertThat(result.tieParameter()).isGreaterThan(1);
        assertThat(result.merits().get(0).pWinner()).isEqualTo(.5, within(.02));
    }

    @Test
    void the_next_pair_lies_at_the_cut() {
        var comparisons = new ArrayList<Comparison>();
        for (int n = 0; n < 8; n++) {
            comparisons.add(better("A", "C"));
            comparisons.add(better("A", "D"));
            comparisons.add(better("B", "D"));
            comparisons.add(better("A", "B"));
            comparisons.add(better("C", "D"));
        }
        var next =
                Comparisons.of(List.of("A", "B", "C", "D"), comparisons, 2, 1, 4000)
                        .next()
                        .orElseThrow();
        assertThat(List.of(next.one(), next.other())).containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void nothing_compared_is_known_to_be_nothing() {
        var result = Comparisons.of(List.of("A", "B"), List.of(), 1, 1, 1000);
        assertThat(result.merits())
                .allSatisfy(
                        merit -> assertThat(merit.standardError()).isEqualTo(1.5, within(1e-12)));
        assertThat(result.next()).isPresent();
        assertThat(Comparisons.of(List.of(), List.of(), 1, 1, 1000).merits()).isEmpty();
    }

    @Test
    void merits_come_best_first_with_how_often_each_was_compared() {
        var result =
                Comparisons.of(
                        List.of("A", "B", "C"),
                        List.of(
                                better("C", "A"),
                                better("C", "B"),
                                better("C", "B"),
                                new Comparison("A", "B", Verdict.OTHER),
                                tie("C", "B")),
                        1,
                        1,
                        1000);
        assertThat(result.merits()).extracting(it -> it.candidate()).containsExactly("C", "B", "A");
        assertThat(result.merits()).extracting(it -> it.compared()).containsExactly(4, 4, 2);
    }

    @Test
    void whoever_is_compared_is_a_candidate_and_no_candidate_stands_twice() {
        for (var pair : List.of(better("A", "A"), better("A", "X"), better("X", "A"))) {
            assertThatThrownBy(() -> Comparisons.of(List.of("A", "B"), List.of(pair), 1, 1, 10))
                    .hasMessageContaining("not two candidates");
        }
        assertThatThrownBy(() -> Comparisons.of(List.of("A", "A"), List.of(), 1, 1, 10))
                .hasMessageContaining("twice");
    }
}
