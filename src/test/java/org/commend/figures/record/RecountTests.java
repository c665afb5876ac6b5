package org.commend.figures.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commend.figures.calibration.Calibration;
import org.commend.figures.calibration.Chance;
import org.commend.figures.calibration.Places;
import org.commend.figures.calibration.Read;
import org.commend.figures.calibration.Reads;
import org.commend.figures.calibration.Standings;
import org.commend.figures.deliberation.Ballot;
import org.commend.figures.deliberation.Borda;
import org.commend.figures.deliberation.Schulze;
import org.junit.jupiter.api.Test;

/** What is reckoned again from an entry, and what is said when it does not come out. */
class RecountTests {
    private static final Reads READS =
            Reads.of(
                    List.of(
                            new Read("n1", "Poem", "j1", 7), new Read("n1", "Poem", "j2", 8.5),
                            new Read("n2", "Poem", "j1", 4), new Read("n2", "Poem", "j2", 6),
                            new Read("n3", "Poem", "j1", 5), new Read("n3", "Poem", "j2", 5.25)));
    private static final List<String> ABC = List.of("A", "B", "C");

    /** Two places, where one would be usual: the chances to be among the best say so. */
    private static Map<String, Object> standings() {
        var places = new Places(Map.of("Poem", 2), 1);
        var outcome = (Standings) Calibration.of(READS, places, new Chance(3, 200));
        return new LinkedHashMap<>(Entries.standings(READS, outcome));
    }

    private static String said(Map<String, Object> entry) {
        return Recount.of(1, entry).map(Finding::line).orElse("nothing");
    }

    /** The entry with one figure of its first standing moved. */
    private static Map<String, Object> moved(String figure, double by) {
        var entry = standings();
        var rows = new ArrayList<Object>((List<?>) entry.get("standings"));
        var first = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) rows.getFirst()).forEach((name, to) -> first.put((String) name, to));
        first.put(figure, ((Number) first.get(figure)).doubleValue() + by);
        rows.set(0, first);
        entry.put("standings", rows);
        return entry;
    }

    @Test
    void standings_that_follow_from_their_scores_hold() {
        assertThat(said(standings())).isEqualTo("entry 1: 3 standings follow from 6 scores");
    }

    @Test
    void a_figure_may_differ_by_what_a_processor_rounds_and_by_no_more() {
        for (String figure : List.of("mean", "calibrated", "standardError", "pTop")) {
            assertThat(said(moved(figure, 1e-7))).endsWith("follow from 6 scores");
            assertThat(said(moved(figure, -1e-7))).endsWith("follow from 6 scores");
            assertThat(said(moved(figure, 1e-4)))
                    .isEqualTo("entry 1: the standing of n1 is not what the scores make it");
        }
    }

    @Test
    void a_standing_that_is_left_out_is_missed() {
        var entry = standings();
        entry.put("standings", ((List<?>) entry.get("standings")).subList(0, 2));
        assertThat(said(entry)).isEqualTo("entry 1: 2 standings, where the scores make 3");
    }

    @Test
    void scores_that_nothing_can_be_reckoned_from_have_no_standings() {
        var entry = standings();
        entry.put("reads", List.of(List.of("n1", "Poem", "j1", 7)));
        assertThat(said(entry)).isEqualTo("entry 1: these scores have no standings");
    }

    @Test
    void what_cannot_be_read_is_said_and_what_holds_no_figures_is_left_alone() {
        var entry = standings();
        entry.remove("reads");
        assertThat(said(entry)).isEqualTo("entry 1: cannot be recounted: reads");
        assertThat(said(Map.of("kind", "tally"))).startsWith("entry 1: cannot be recounted");
        assertThat(said(Map.of("kind", "note"))).isEqualTo("nothing");
        assertThat(said(Map.of())).isEqualTo("nothing");
    }

    /**
     * By A’s and B’s ballots C is last; the one who is recused from A and B says nothing of them.
     */
    @Test
    void a_tally_is_reckoned_again_by_its_own_method_equals_and_recusals_included() {
        var ballots =
                List.of(
                        new Ballot(List.of(Set.of("A", "B"), Set.of("C")), Set.of()),
                        Ballot.of("A", "B", "C"),
                        new Ballot(List.of(Set.of("C")), Set.of("A", "B")));
        var schulze =
                Entries.tally(
                        Entries.Method.SCHULZE, ABC, ballots, 1, Schulze.count(ABC, ballots, 5));
        assertThat(said(schulze))
                .isEqualTo("entry 1: Schulze (winning votes) from 3 ballots elects A");
        var borda =
                new LinkedHashMap<>(
                        Entries.tally(
                                Entries.Method.BORDA,
                                ABC,
                                ballots,
                                2,
                                Borda.count(ABC, ballots, 2, 5)));
        assertThat(said(borda)).isEqualTo("entry 1: Borda from 3 ballots elects A, B");
        borda.put("elected", List.of("A", "C"));
        assertThat(said(borda)).isEqualTo("entry 1: Borda elects A, B, not what is written");
        assertThat((List<?>) schulze.get("ballots"))
                .first()
                .isEqualTo(
                        Map.of(
                                "ranking",
                                List.of(List.of("A", "B"), List.of("C")),
                                "recused",
                                List.of()));
    }
}
