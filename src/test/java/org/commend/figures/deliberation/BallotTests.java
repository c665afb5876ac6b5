package org.commend.figures.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.commend.figures.calibration.Published;
import org.commend.words.Words;
import org.junit.jupiter.api.Test;

class BallotTests {
    private static List<Ballot> times(Object... countsAndRankings) {
        var ballots = new ArrayList<Ballot>();
        for (int i = 0; i < countsAndRankings.length; i += 2) {
            for (int n = 0; n < (int) countsAndRankings[i]; n++) {
                ballots.add(Ballot.of(((String) countsAndRankings[i + 1]).split("")));
            }
        }
        return ballots;
    }

    private static final List<String> FIVE = List.of("A", "B", "C", "D", "E");

    /** Schulze (2011), section 3.1's often repeated example: 45 voters, five candidates, E wins. */
    @Test
    void schulze_elects_e_in_the_published_example() {
        var ballots =
                times(
                        5, "ACBED", 5, "ADECB", 8, "BEDAC", 3, "CABED", 7, "CAEBD", 2, "CBADE", 7,
                        "DCEBA", 8, "EBADC");
        var tally = Schulze.count(FIVE, ballots, 1);
        assertThat(tally.elected()).containsExactly("E");
        assertThat(tally.lots()).isZero();
        assertThat(tally.steps())
                .extracting(it -> Words.english().of(it))
                .contains("A against B: 20 to 25.");
    }

    @Test
    void schulze_breaks_a_true_tie_by_a_lot_that_it_tells() {
        var tally = Schulze.count(List.of("A", "B"), times(1, "AB", 1, "BA"), 42);
        assertThat(tally.lots()).isEqualTo(1);
        assertThat(tally.steps())
                .anySatisfy(
                        step ->
                                assertThat(Words.english().of(step))
                                        .startsWith("A, B are equal; the lot (seed 42)"));
        assertThat(Schulze.count(List.of("B", "A"), times(1, "BA", 1, "AB"), 42).elected())
                .isEqualTo(tally.elected());
    }

    @Test
    void a_recused_member_says_nothing_about_whom_they_are_recused_from() {
        var recused = new Ballot(List.of(Set.of("B")), Set.of("A"));
        var tally =
                Schulze.count(
                        List.of("A", "B", "C"), List.of(recused, Ballot.of("A", "B", "C")), 1);
        assertThat(tally.elected()).containsExactly("A");
        assertThatThrownBy(() -> new Ballot(List.of(Set.of("A")), Set.of("A")))
                .hasMessageContaining("recused");
    }

    /**
     * 20 papers, three places, quota 20 / 4 + 1 = 6: chocolate 12, surplus 6 at 6 · 1 / 12 = .5,
     * and so on.
     */
    @Test
    void the_food_election_goes_as_by_hand() {
        var ballots = new ArrayList<Ballot>();
        var names =
                Published.text("vote_food.csv")
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .replace("\"", "")
                        .split(",");
        for (var row : Published.rows("vote_food.csv")) {
            var order = new TreeMap<Integer, String>();
            for (int c = 0; c < row.length; c++) {
                if (!row[c].isEmpty()) {
                    order.put(Integer.parseInt(row[c]), names[c]);
                }
            }
            ballots.add(Ballot.of(order.values().toArray(String[]::new)));
        }
        var tally = ScottishStv.count(List.of(names), ballots, 3, 1);
        assertThat(tally.elected()).containsExactly("Chocolate", "Oranges", "Strawberries");
        assertThat(tally.lots()).isZero();
        assertThat(tally.steps())
                .extracting(it -> Words.english().of(it))
                .contains(
                        "20 valid papers for 3 places: the quota is 6 (rule 47).",
                        "First preferences: Chocolate 12; Oranges 4; Pears 2; Strawberries 1; Sweets 1.",
                        "The surplus of 6 is transferred (rule 49) of Chocolate: Chocolate 6; Oranges 4; Pears 2; Strawberries 5; Sweets 3.",
                        "Pears has fewest votes, 2, and is excluded (rule 51).");
    }

    /**
     * 11 papers, two places, quota 4. A has 7, surplus 3: each paper goes on at 3 · 1 / 7 =
     * .42857|14…
     */
    @Test
    void a_transfer_value_has_five_places_and_the_rest_is_ignored() {
        var tally =
                ScottishStv.count(List.of("A", "B", "C"), times(7, "AB", 2, "B", 2, "CB"), 2, 1);
        assertThat(tally.steps())
                .extracting(it -> Words.english().of(it))
                .contains("The surplus of 3 is transferred (rule 49) of A: A 4; B 4.99999; C 2.");
        assertThat(tally.elected()).containsExactly("A", "B");
    }

    /**
     * A 4, C 3, B 2, E 1; E's paper goes to B, so B and C have 3 each; before that B had fewer, so
     * B goes (rule 52).
     */
    @Test
    void equal_last_candidates_are_parted_by_the_latest_stage_at_which_they_differed() {
        var tally =
                ScottishStv.count(
                        List.of("A", "B", "C", "E"), times(4, "A", 2, "B", 3, "C", 1, "EB"), 1, 1);
        assertThat(tally.steps())
                .extracting(it -> Words.english().of(it))
                .contains(
                        "B, C are equal; stage 1 decides.",
                        "B has fewest votes, 3, and is excluded (rule 51).");
        assertThat(tally.lots()).isZero();
        assertThat(tally.elected()).containsExactly("A");
    }

    @Test
    void a_paper_stops_at_equal_ranks_and_is_rejected_when_they_are_first() {
        var first = new Ballot(List.of(Set.of("A", "B")), Set.of());
        var later = new Ballot(List.of(Set.of("A"), Set.of("B", "C")), Set.of());
        var tally =
                ScottishStv.count(
                        List.of("A", "B", "C"), List.of(first, later, Ballot.of("B")), 1, 1);
        assertThat(tally.steps().getFirst().key()).isEqualTo("stv.rejected");
        assertThat(tally.steps())
                .extracting(it -> Words.english().of(it))
                .contains("2 valid papers for 1 places: the quota is 2 (rule 47).");
    }

    /**
     * ABC twice and BCA once: A has 2/3 from each of the others, B 1/3 and 1, C nothing and 1/3.
     */
    @Test
    void borda_is_exact() {
        var scores = Borda.scores(List.of("A", "B", "C"), times(2, "ABC", 1, "BCA"));
        assertThat(scores)
                .containsEntry("A", Fraction.of(4, 3))
                .containsEntry("B", Fraction.of(4, 3))
                .containsEntry("C", Fraction.of(1, 3));
        var tally = Borda.count(List.of("A", "B", "C"), times(2, "ABC", 1, "BCA"), 1, 9);
        assertThat(tally.lots()).isEqualTo(1);
    }

    @Test
    void left_out_candidates_are_equal_to_each_other_and_below_the_rest() {
        var scores = Borda.scores(List.of("A", "B", "C"), List.of(Ballot.of("A")));
        assertThat(scores)
                .containsEntry("A", Fraction.of(2, 1))
                .containsEntry("B", Fraction.of(1, 2))
                .containsEntry("C", Fraction.of(1, 2));
    }

    /**
     * The pairs and paths of the same example: E loses to C directly, 21 to 24, and comes before it
     * by way of D, 28 to 24.
     */
    @Test
    void schulze_tells_each_duel_and_where_a_path_decided() {
        var ballots =
                times(
                        5, "ACBED", 5, "ADECB", 8, "BEDAC", 3, "CABED", 7, "CAEBD", 2, "CBADE", 7,
                        "DCEBA", 8, "EBADC");
        assertThat(Schulze.count(FIVE, ballots, 1).steps())
                .extracting(it -> Words.english().of(it))
                .containsExactly(
                        "45 ballots on 5 candidates.",
                        "A against B: 20 to 25.",
                        "A against C: 26 to 19.",
                        "A against D: 30 to 15.",
                        "A against E: 22 to 23.",
                        "B against C: 16 to 29.",
                        "B against D: 33 to 12.",
                        "B against E: 18 to 27.",
                        "C against D: 17 to 28.",
                        "C against E: 24 to 21.",
                        "D against E: 14 to 31.",
                        "E loses to C directly; by way of others it comes before it with 28 to 24.",
                        "E wins.");
        assertThat(Schulze.count(List.of(), List.of(), 1).elected()).isEmpty();
    }

    @Test
    void nobody_stands_twice_on_a_ballot_and_empty_groups_are_none() {
        assertThatThrownBy(() -> Ballot.of("A", "B", "A")).hasMessageContaining("A stands twice");
        var ballot = new Ballot(List.of(Set.of(), Set.of("A"), Set.of(), Set.of("B")), Set.of());
        assertThat(ballot.ranking()).containsExactly(Set.of("A"), Set.of("B"));
        assertThat(ballot.place("A")).isZero();
        assertThat(ballot.place("C")).isEqualTo(2);
    }

    /** One ballot ABC, one that is recused from C: C is compared on the first alone. */
    @Test
    void borda_compares_two_on_the_ballots_that_are_on_both() {
        var recused = new Ballot(List.of(Set.of("B"), Set.of("A")), Set.of("C"));
        var scores =
                Borda.scores(List.of("A", "B", "C"), List.of(Ballot.of("A", "B", "C"), recused));
        assertThat(scores)
                .containsExactly(
                        Map.entry("A", Fraction.of(3, 2)),
                        Map.entry("B", Fraction.of(3, 2)),
                        Map.entry("C", Fraction.ZERO));
        var only = new Ballot(List.of(Set.of("A")), Set.of("B"));
        assertThat(Borda.scores(List.of("A", "B"), List.of(only)))
                .containsExactly(Map.entry("A", Fraction.ZERO), Map.entry("B", Fraction.ZERO));
    }

    /** A and B are equal, and there is a place for both: no lot is needed but for their order. */
    @Test
    void borda_fills_its_places_in_order_and_tells_each_figure() {
        var tally = Borda.count(List.of("C", "B", "A"), times(1, "ABC", 1, "BAC"), 2, 3);
        assertThat(tally.elected()).containsExactly("A", "B");
        assertThat(tally.lots()).isZero();
        assertThat(tally.steps())
                .extracting(it -> Words.english().of(it))
                .containsExactly(
                        "A has 3/2.",
                        "B has 3/2.",
                        "C has 0.",
                        "A takes place 1.",
                        "B takes place 2.");
        assertThat(Borda.count(List.of("A", "B"), times(1, "AB"), 5, 3).elected())
                .containsExactly("A", "B");
    }

    @Test
    void borda_leaves_to_the_lot_who_of_equals_has_the_last_place() {
        var winners =
                LongStream.range(0, 20)
                        .mapToObj(
                                seed ->
                                        Borda.count(
                                                List.of("A", "B", "C"),
                                                times(1, "ABC", 1, "BAC"),
                                                1,
                                                seed))
                        .peek(it -> assertThat(it.lots()).isEqualTo(1))
                        .map(it -> it.elected().getFirst())
                        .distinct()
                        .toList();
        assertThat(winners).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void fractions_are_compared_and_written_as_on_paper() {
        assertThat(Fraction.of(2, 3)).isLessThan(Fraction.of(3, 4)).isEqualTo(Fraction.of(-4, -6));
        assertThat(Fraction.of(3, 4)).isGreaterThan(Fraction.of(2, 3));
        assertThat(Fraction.of(6, 4)).hasToString("3/2");
        assertThat(Fraction.of(-6, 3)).hasToString("-2");
        assertThat(Fraction.of(1, 2).plus(Fraction.of(1, 3))).isEqualTo(Fraction.of(5, 6));
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
