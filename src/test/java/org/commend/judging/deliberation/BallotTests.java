package org.commend.judging.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.commend.judging.calibration.Published;
import org.commend.judging.figures.Remark;
import org.junit.jupiter.api.Test;

class BallotTests {
    private static List<Ballot> times(Object... countsAndRankings) {
        var ballots = new ArrayList<Ballot>();
        for (int i = 0; i < countsAndRankings.length; i += 2)
            for (int n = 0; n < (int) countsAndRankings[i]; n++)
                ballots.add(Ballot.of(((String) countsAndRankings[i + 1]).split("")));
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
        assertThat(tally.steps()).extracting(Remark::sentence).contains("A against B: 20 to 25.");
    }

    @Test
    void schulze_breaks_a_true_tie_by_a_lot_that_it_tells() {
        var tally = Schulze.count(List.of("A", "B"), times(1, "AB", 1, "BA"), 42);
        assertThat(tally.lots()).isEqualTo(1);
        assertThat(tally.steps())
                .anySatisfy(
                        step ->
                                assertThat(step.sentence())
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
            for (int c = 0; c < row.length; c++)
                if (!row[c].isEmpty()) order.put(Integer.parseInt(row[c]), names[c]);
            ballots.add(Ballot.of(order.values().toArray(String[]::new)));
        }
        var tally = ScottishStv.count(List.of(names), ballots, 3, 1);
        assertThat(tally.elected()).containsExactly("Chocolate", "Oranges", "Strawberries");
        assertThat(tally.lots()).isZero();
        assertThat(tally.steps())
                .extracting(Remark::sentence)
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
                .extracting(Remark::sentence)
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
                .extracting(Remark::sentence)
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
                .extracting(Remark::sentence)
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
}
