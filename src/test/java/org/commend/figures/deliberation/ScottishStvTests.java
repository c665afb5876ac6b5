package org.commend.figures.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.commend.words.Words;
import org.junit.jupiter.api.Test;

/** The order's rules on small elections that were counted by hand. */
class ScottishStvTests {
    /** So many papers of each ranking, a letter for each candidate, best first. */
    private static List<Ballot> papers(Object... countsAndRankings) {
        var papers = new ArrayList<Ballot>();
        for (int i = 0; i < countsAndRankings.length; i += 2) {
            for (int n = 0; n < (int) countsAndRankings[i]; n++) {
                papers.add(Ballot.of(((String) countsAndRankings[i + 1]).split("")));
            }
        }
        return papers;
    }

    private static Tally count(String candidates, int seats, long seed, Object... papers) {
        return ScottishStv.count(Arrays.asList(candidates.split("")), papers(papers), seats, seed);
    }

    private static List<String> sentences(Tally tally) {
        return tally.steps().stream().map(it -> Words.english().of(it)).toList();
    }

    /** 20 papers, quota 20 / 4 + 1 = 6: Z has 9, A has 8; whatever the lot says, Z comes first. */
    @Test
    void the_greatest_surplus_goes_first() {
        for (long seed : LongStream.range(0, 8).toArray()) {
            var tally = count("ACDZ", 3, seed, 9, "ZC", 8, "AD", 2, "C", 1, "D");
            assertThat(sentences(tally))
                    .containsSubsequence(
                            "Z has the quota and is elected (rule 48).",
                            "A has the quota and is elected (rule 48).",
                            "The surplus of 3 is transferred (rule 49) of Z: A 8; C 4.99997; D 1; Z 6.",
                            "The surplus of 2 is transferred (rule 49) of A: A 6; C 4.99997; D 3; Z 6.");
            assertThat(tally.elected()).containsExactly("Z", "A", "C");
            assertThat(tally.lots()).isZero();
        }
    }

    /**
     * 40 papers, quota 11. E’s seven go on, three to B and four to A, who have 12 each; before that
     * B had 9 and A 8, so B’s surplus goes first: 1 · 1 / 12 = .08333 for each paper.
     */
    @Test
    void equal_surpluses_go_by_the_latest_stage_at_which_they_differed() {
        for (long seed : LongStream.range(0, 8).toArray()) {
            var tally =
                    count("ABCDE", 3, seed, 8, "AD", 9, "BC", 8, "C", 8, "D", 3, "EBC", 4, "EAD");
            assertThat(sentences(tally))
                    .containsSubsequence(
                            "E has fewest votes, 7, and is excluded (rule 51).",
                            "The papers go on of E: A 12; B 12; C 8; D 8.",
                            "A, B are equal; stage 1 decides.",
                            "The surplus of 1 is transferred (rule 49) of B: A 12; B 11; C 8.99996; D 8.",
                            "The surplus of 1 is transferred (rule 49) of A: A 11; B 11; C 8.99996; D 8.99996.",
                            "C, D are equal; stage 3 decides.",
                            "D has fewest votes, 8.99996, and is excluded (rule 51).",
                            "As many continue as places remain: C is elected (rule 53).");
            assertThat(tally.elected()).containsExactly("A", "B", "C");
        }
    }

    /**
     * 18 papers, quota 10. B has 4 and C 3; E’s two go to C, so that C leads with 5; one of D’s
     * goes to B: both have 5. The latest stage at which they differed had C ahead, the first one B.
     */
    @Test
    void a_later_stage_counts_before_an_earlier_one() {
        var tally = count("ABCDE", 1, 1, 6, "A", 4, "B", 3, "C", 1, "DB", 2, "D", 2, "EC");
        assertThat(sentences(tally))
                .containsSubsequence(
                        "The papers go on of E: A 6; B 4; C 5; D 3.",
                        "The papers go on of D: A 6; B 5; C 5.",
                        "B, C are equal; stage 2 decides.",
                        "B has fewest votes, 5, and is excluded (rule 51).");
        assertThat(tally.lots()).isZero();
    }

    /** X has 1, A 2 and B 3; when X is out, two continue for the two places that remain. */
    @Test
    void the_last_places_are_filled_by_votes() {
        var tally = count("ABDX", 3, 1, 6, "D", 2, "A", 3, "B", 1, "X");
        assertThat(tally.elected()).containsExactly("D", "B", "A");
        assertThat(sentences(tally))
                .containsSubsequence(
                        "The surplus of 2 is transferred (rule 49) of D: A 2; B 3; D 4; X 1.",
                        "X has fewest votes, 1, and is excluded (rule 51).",
                        "The papers go on of X: A 2; B 3; D 4.");
    }

    /** Nothing ever parted B and C, so the lot does, and says so; which of them, the seed says. */
    @Test
    void what_no_stage_parts_is_decided_by_lot() {
        var out =
                LongStream.range(0, 20)
                        .mapToObj(seed -> count("ABC", 1, seed, 3, "A", 2, "BA", 2, "CA"))
                        .peek(it -> assertThat(it.lots()).isEqualTo(1))
                        .map(
                                it ->
                                        sentences(it).stream()
                                                .filter(s -> s.endsWith("(rule 51)."))
                                                .findFirst()
                                                .orElseThrow())
                        .distinct()
                        .toList();
        assertThat(out)
                .containsExactlyInAnyOrder(
                        "B has fewest votes, 2, and is excluded (rule 51).",
                        "C has fewest votes, 2, and is excluded (rule 51).");
    }

    /** 4 papers, one place, quota 3; A’s third paper comes at full value from B, who is out. */
    @Test
    void the_papers_of_who_is_excluded_go_on_at_the_value_at_which_they_were_received() {
        var tally = count("ABC", 1, 1, 2, "AC", 1, "BA", 1, "C");
        assertThat(tally.elected()).containsExactly("A");
        // B and C have one each; who of them goes first is left to the lot
        assertThat(sentences(tally)).anyMatch(it -> it.startsWith("B, C are equal; the lot"));
    }

    @Test
    void how_many_papers_were_rejected_is_said_when_there_were_any() {
        var equal = new Ballot(List.of(Set.of("A", "B")), Set.of());
        var empty = new Ballot(List.of(), Set.of());
        var two = List.of(equal, empty, Ballot.of("A"));
        assertThat(sentences(ScottishStv.count(List.of("A", "B"), two, 1, 1)).getFirst())
                .isEqualTo("2 papers have no single first preference and are rejected (rule 44).");
        assertThat(count("AB", 1, 1, 1, "A").steps())
                .noneMatch(it -> it.key().equals("stv.rejected"));
    }

    @Test
    void there_are_no_more_winners_than_candidates_and_at_least_one_place() {
        assertThat(count("AB", 5, 1, 2, "AB", 1, "BA").elected())
                .containsExactlyInAnyOrder("A", "B");
        assertThatThrownBy(() -> count("AB", 0, 1, 1, "A"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(count("AB", 1, 1).elected()).hasSize(1);
    }
}
