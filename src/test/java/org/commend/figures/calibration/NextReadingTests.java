package org.commend.figures.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commend.words.Words;
import org.junit.jupiter.api.Test;

class NextReadingTests {
    private static Standing standing(
            String name, double calibrated, double error, double pTop, int reads) {
        return new Standing(name, "", 0, reads, 0, 0, calibrated, 0, error, 0, 0, pTop, 0);
    }

    private static Standings standings(double noise, Standing... standings) {
        return new Standings(
                new Counts(0, standings.length, 0, 1, 0),
                new Variances(1, 0, noise),
                0,
                new Reliability(0, 0, 0),
                Map.of("", 0.0),
                Map.of("", 1),
                List.of(standings),
                List.of(),
                Chance.of(1),
                Map.of(),
                List.of());
    }

    /**
     * With v = σ² = 1: A and B .5 · .5 · 1/2 = .125 each, C .1 · .9 · 1/2 = .045; after one read v
     * is 1/2, so .0833.
     */
    @Test
    void the_worth_of_a_read_is_as_by_hand() {
        var advice =
                NextReading.of(
                        standings(
                                1,
                                standing("A", 1, 1, .5, 2),
                                standing("B", 0, 1, .5, 2),
                                standing("C", -2, 1, .1, 2)),
                        3,
                        10,
                        0);
        assertThat(advice.wishes())
                .extracting(NextReading.Wish::nomination)
                .containsExactly("A", "B");
        assertThat(advice.wishes().getFirst().worth()).isEqualTo(.125, within(1e-15));
        assertThat(advice.wishes()).extracting(NextReading.Wish::more).containsExactly(2, 1);
        assertThat(advice.expectedWrong()).isEqualTo(.5, within(1e-15));
        // The cut is at .5; one read moves A's mean by 1/√2, so past the cut with Φ(−.5 √2) =
        // .2398.
        assertThat(advice.wishes().getFirst().chance()).isEqualTo(.23975, within(1e-5));
    }

    @Test
    void reading_is_over_when_the_budget_is_spent_or_the_panel_content_or_everybody_read_enough() {
        var doubtful = standings(1, standing("A", 1, 1, .5, 2), standing("B", 0, 1, .5, 2));
        assertThat(NextReading.of(doubtful, 5, 0, 0).over().orElseThrow().key())
                .isEqualTo("next.spent");
        assertThat(NextReading.of(doubtful, 5, 5, .5).over().orElseThrow().key())
                .isEqualTo("next.settled");
        var read = standings(1, standing("A", 1, 1, .5, 7), standing("B", 0, 1, .5, 9));
        assertThat(NextReading.of(read, 5, 5, 0).over().orElseThrow().key())
                .isEqualTo("next.nothing");
    }

    @Test
    void no_nomination_gets_more_than_seven_reads_and_no_batch_more_than_the_budget() {
        var advice =
                NextReading.of(
                        standings(1, standing("A", 1, 1, .5, 2), standing("B", 0, 1, .5, 6)),
                        20,
                        9,
                        0);
        assertThat(advice.wishes()).extracting(NextReading.Wish::more).containsExactly(5, 1);
        var poor =
                NextReading.of(
                        standings(1, standing("A", 1, 1, .5, 2), standing("B", 0, 1, .5, 2)),
                        20,
                        3,
                        0);
        assertThat(poor.wishes().stream().mapToInt(NextReading.Wish::more).sum()).isEqualTo(3);
    }

    @Test
    void a_judge_alone_in_favour_of_a_nomination_is_found_by_leaving_them_out() {
        var reads = new java.util.ArrayList<Read>();
        double[][] scores = {{5, 5, 5}, {6, 6, 6}, {4, 4, 12}, {3, 4, 3}, {2, 3, 3}, {4, 5, 5}};
        for (int n = 0; n < scores.length; n++) {
            for (int j = 0; j < 3; j++) {
                reads.add(new Read("N" + n, "", "J" + j, scores[n][j]));
            }
        }
        var influences = LeavingOneOut.of(Reads.of(reads), Places.each(1));
        assertThat(influences).hasSize(3);
        assertThat(influences.get(2).leaving()).containsExactly("N2");
        assertThat(influences.get(2).entering()).containsExactly("N1");
        assertThat(Words.english().of(influences.get(2).remark()))
                .isEqualTo("Without J2, N1 would come in and N2 would go out.");
    }

    @Test
    void without_a_judge_who_was_half_of_a_pair_nothing_can_be_calibrated() {
        var reads =
                IntStream.range(0, 8)
                        .mapToObj(
                                n ->
                                        new Read(
                                                "N" + n / 2,
                                                "",
                                                n % 2 == 0 ? "Ada" : "Ben",
                                                n * n % 5))
                        .toList();
        assertThat(LeavingOneOut.of(Reads.of(reads), Places.each(1)))
                .allSatisfy(
                        influence ->
                                assertThat(influence.remark().key())
                                        .isEqualTo("leaving.impossible"));
    }
}
