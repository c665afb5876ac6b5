package org.commend.figures.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.commend.words.Words;
import org.junit.jupiter.api.Test;

class PlannerTests {
    private static final Wishes AFFINITY_ALONE = new Wishes(0, 0, 0.05, 1);
    private final Planner planner = new Planner();

    private static Nomination fellow(int number) {
        return new Nomination("FA27-FEL-000" + number, "Fellowship", 3);
    }

    /**
     * Ada suits N1 by .9 and N2 by .8, Ben N1 by .7 and N2 by .1: Ada–N2 and Ben–N1 are 1.5, the
     * other way 1.0.
     */
    @Test
    void the_plan_has_the_greatest_total_affinity_not_the_greatest_first() {
        var ground =
                Ground.ofEligible(
                        List.of(new Nomination("N1", "Poem", 1), new Nomination("N2", "Poem", 1)),
                        List.of(new Judge("Ada", 1, 1), new Judge("Ben", 1, 1)),
                        Map.of(
                                new Pair("N1", "Ada"),
                                .9,
                                new Pair("N2", "Ada"),
                                .8,
                                new Pair("N1", "Ben"),
                                .7,
                                new Pair("N2", "Ben"),
                                .1));
        var plan = planner.plan(ground, AFFINITY_ALONE);
        assertThat(plan.pairs())
                .containsExactlyInAnyOrder(new Pair("N2", "Ada"), new Pair("N1", "Ben"));
        assertThat(plan.report().optimum()).isEqualTo(1.5, within(1e-12));
        assertThat(plan.shortfalls()).isEmpty();
    }

    @Test
    void a_nomination_with_too_few_judges_without_conflict_is_named_with_its_category() {
        var judges = IntStream.rangeClosed(1, 4).mapToObj(j -> new Judge("J" + j, 0, 5)).toList();
        var conflicts = new HashSet<Pair>();
        for (int j = 2; j <= 4; j++) {
            conflicts.add(new Pair("FA27-FEL-0007", "J" + j));
        }
        var ground =
                Ground.of(List.of(fellow(7), new Nomination("FA27-TEA-0001", "Team", 3)), judges)
                        .withConflicts(conflicts);
        var plan = planner.plan(ground, Wishes.usual(1));
        assertThat(plan.shortfalls()).hasSize(1);
        var shortfall = plan.shortfalls().getFirst();
        assertThat(shortfall.missing()).isEqualTo(2);
        assertThat(Words.english().of(shortfall.reason()))
                .isEqualTo(
                        "Only 1 judge without a conflict for Fellowship; 2 reads are missing for FA27-FEL-0007.");
        assertThat(shortfall.reason().key()).isEqualTo("plan.tooFew");
    }

    @Test
    void a_panel_with_too_little_room_is_explained_by_the_cut() {
        var nominations =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(n -> new Nomination("N" + n, "Poem", 2))
                        .toList();
        var ground =
                Ground.of(nominations, List.of(new Judge("Ada", 0, 3), new Judge("Ben", 0, 3)));
        var plan = planner.plan(ground, Wishes.usual(1));
        assertThat(plan.shortfalls().stream().mapToInt(Shortfall::missing).sum()).isEqualTo(2);
        assertThat(plan.shortfalls()).hasSize(2).as("the lack is spread");
        assertThat(Words.english().of(plan.shortfalls().getFirst().reason()))
                .startsWith(
                        "4 nominations ask Ada and Ben for 8 reads, and they have room for 6; 1 read is missing for N");
    }

    @Test
    void whoever_lacks_reads_by_the_same_judges_is_told_of_one_cut() {
        var nominations =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> new Nomination("N" + n, "Poem", 1))
                        .toList();
        var ground =
                Ground.of(nominations, List.of(new Judge("Ada", 0, 3), new Judge("Ben", 0, 3)));

        var plan = planner.plan(ground, Wishes.usual(1));

        assertThat(plan.shortfalls())
                .hasSize(34)
                .allSatisfy(
                        it ->
                                assertThat(Words.english().of(it.reason()))
                                        .startsWith(
                                                "40 nominations ask Ada and Ben for 40 reads, and they have room for 6; 1 read is missing for"));
    }

    @Test
    void a_judge_who_cannot_reach_their_minimum_is_told_why() {
        var ground =
                Ground.of(
                        List.of(new Nomination("N1", "Poem", 1)),
                        List.of(new Judge("Ada", 1, 5), new Judge("Ben", 1, 5)));
        var plan = planner.plan(ground, Wishes.usual(1));
        assertThat(plan.assignments()).hasSize(1);
        assertThat(plan.shortfalls()).hasSize(1);
        assertThat(plan.shortfalls().getFirst().reason().key()).isEqualTo("plan.minimumsTooHigh");
    }

    @Test
    void conflicts_are_stronger_than_locks_and_locks_than_affinity() {
        var ground =
                Ground.of(
                                List.of(
                                        new Nomination("N1", "Poem", 1),
                                        new Nomination("N2", "Poem", 1)),
                                List.of(new Judge("Ada", 0, 2), new Judge("Ben", 0, 2)))
                        .withAffinities(
                                Map.of(new Pair("N1", "Ada"), 1.0, new Pair("N2", "Ben"), 1.0))
                        .withLocked(Set.of(new Pair("N1", "Ben"), new Pair("N2", "Ada")))
                        .withConflicts(Set.of(new Pair("N2", "Ada")));
        var plan = planner.plan(ground, AFFINITY_ALONE);
        assertThat(plan.pairs())
                .containsExactlyInAnyOrder(new Pair("N1", "Ben"), new Pair("N2", "Ben"));
    }

    @Test
    void equally_good_judges_share_the_load_evenly() {
        var nominations =
                IntStream.range(0, 30).mapToObj(n -> new Nomination("N" + n, "Poem", 2)).toList();
        var judges = IntStream.range(0, 10).mapToObj(j -> new Judge("J" + j, 0, 60)).toList();
        var report = planner.plan(Ground.of(nominations, judges), AFFINITY_ALONE).report();
        assertThat(report.fewest()).isEqualTo(6);
        assertThat(report.largest()).isEqualTo(6);
    }

    @Test
    void swaps_join_the_judges_in_one_piece_within_the_stated_share() {
        var affinities = new HashMap<Pair, Double>();
        for (int n = 0; n < 12; n++) {
            for (int j = 0; j < 6; j++) {
                affinities.put(new Pair("N" + n, "J" + j), n % 2 == j % 2 ? 1.0 : .9);
            }
        }
        var nominations =
                IntStream.range(0, 12).mapToObj(n -> new Nomination("N" + n, "Poem", 2)).toList();
        var judges = IntStream.range(0, 6).mapToObj(j -> new Judge("J" + j, 4, 4)).toList();
        var ground = Ground.ofEligible(nominations, judges, affinities);
        var alone = planner.plan(ground, AFFINITY_ALONE).report();
        var joined = planner.plan(ground, new Wishes(0, .05, .05, 1)).report();
        assertThat(alone.pieces()).isEqualTo(2);
        assertThat(alone.connectivity()).isEqualTo(0, within(1e-9));
        assertThat(joined.pieces()).isEqualTo(1);
        assertThat(joined.connectivity()).isGreaterThan(0);
        assertThat(joined.planned()).isGreaterThanOrEqualTo(.95 * joined.optimum());
    }

    @Test
    void when_a_judge_leaves_only_their_reads_move() {
        var nominations =
                IntStream.range(0, 20).mapToObj(n -> new Nomination("N" + n, "Poem", 2)).toList();
        var judges = IntStream.range(0, 8).mapToObj(j -> new Judge("J" + j, 0, 8)).toList();
        var before = planner.plan(Ground.of(nominations, judges), Wishes.usual(1));
        var given = Set.of(before.assignments().getFirst().pair());
        var present = new HashSet<>(before.pairs());
        present.removeAll(given);
        var ground =
                Ground.of(nominations, judges.subList(1, 8)).withPresent(present).withGiven(given);
        var after = planner.plan(ground, Wishes.usual(1));
        assertThat(after.report().moved()).isZero();
        assertThat(after.pairs()).containsAll(given);
        assertThat(after.changes())
                .allSatisfy(
                        change -> {
                            if (change instanceof Change.Removed removed) {
                                assertThat(removed.reason().key()).isEqualTo("plan.judgeLeft");
                            }
                        });
    }

    @Test
    void late_and_withdrawn_nominations_leave_the_other_reads_where_they_are() {
        var nominations =
                IntStream.range(0, 12).mapToObj(n -> new Nomination("N" + n, "Poem", 2)).toList();
        var judges = IntStream.range(0, 6).mapToObj(j -> new Judge("J" + j, 0, 6)).toList();
        var before = planner.plan(Ground.of(nominations, judges), Wishes.usual(1));
        var now = new java.util.ArrayList<>(nominations.subList(1, 12));
        now.add(new Nomination("late", "Poem", 2));
        var after =
                planner.plan(Ground.of(now, judges).withPresent(before.pairs()), Wishes.usual(1));
        assertThat(after.report().moved()).isZero();
        assertThat(after.report().movedAtLeast()).isZero();
        assertThat(after.changes()).hasSize(4);
        assertThat(after.changes())
                .allSatisfy(
                        change -> {
                            switch (change) {
                                case Change.Added added ->
                                        assertThat(added.pair().nomination()).isEqualTo("late");
                                case Change.Removed removed ->
                                        assertThat(removed.reason().key())
                                                .isEqualTo("plan.withdrawn");
                            }
                        });
    }

    @Test
    void a_plan_fits_only_the_ground_it_was_made_for() {
        var ground = Ground.of(List.of(fellow(1)), List.of(new Judge("Ada", 0, 5)));
        var plan = planner.plan(ground, Wishes.usual(1));
        assertThat(plan.fits(ground)).isTrue();
        assertThat(plan.fits(ground.withConflicts(Set.of(new Pair("FA27-FEL-0001", "Ada")))))
                .isFalse();
        assertThat(plan.fits(ground.withGiven(Set.of(new Pair("FA27-FEL-0001", "Ada"))))).isFalse();
    }

    @Test
    void nothing_to_judge_is_an_empty_plan() {
        assertThat(planner.plan(Ground.of(List.of(), List.of()), Wishes.usual(1)).assignments())
                .isEmpty();
    }
}
