package org.commend.figures.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.commend.testing.Seeds;
import org.commend.words.Words;

/**
 * On grounds made by chance, up to 200 nominations and 40 judges, with more wished than can be had
 * as often as not.
 */
class PlannerByChanceTests {
    private static final Wishes EXACT = new Wishes(.01, 0, .05, 1);

    @Seeds(200)
    void a_plan_costs_what_the_oracle_says_or_lacks_as_little(long seed) {
        var ground = Grounds.random(new Random(seed));
        var steady = new Wishes(.01, 0, 0, 1);
        assertThat(Grounds.cost(ground, new Planner().plan(ground, steady), .01))
                .isEqualTo(
                        Grounds.cost(ground, new Planner(new OrTools()).plan(ground, steady), .01));
    }

    @Seeds(100)
    void a_plan_keeps_every_rule_and_explains_what_it_lacks(long seed) {
        var ground = Grounds.random(new Random(seed));
        var plan = new Planner().plan(ground, Wishes.usual(seed));
        assertThat(plan.pairs()).hasSameSizeAs(plan.assignments());
        assertThat(plan.pairs()).noneMatch(ground.conflicts()::contains);
        var fixed = ground.given().stream().collect(Collectors.toSet());
        fixed.addAll(ground.locked());
        assertThat(plan.pairs()).containsAll(fixed);
        var missing =
                plan.shortfalls().stream()
                        .collect(Collectors.toMap(Shortfall::subject, Shortfall::missing));
        for (var nomination : ground.nominations()) {
            long has =
                    plan.pairs().stream()
                            .filter(p -> p.nomination().equals(nomination.id()))
                            .count();
            long kept = fixed.stream().filter(p -> p.nomination().equals(nomination.id())).count();
            assertThat(has + missing.getOrDefault(nomination.id(), 0))
                    .isEqualTo(Math.max(kept, nomination.reads()));
        }
        for (var judge : ground.judges()) {
            long load = plan.pairs().stream().filter(p -> p.judge().equals(judge.id())).count();
            long kept = fixed.stream().filter(p -> p.judge().equals(judge.id())).count();
            assertThat(load).isLessThanOrEqualTo(Math.max(kept, judge.most()));
            assertThat(load + missing.getOrDefault(judge.id(), 0))
                    .isGreaterThanOrEqualTo(judge.least());
        }
        assertThat(plan.shortfalls())
                .allSatisfy(
                        s ->
                                assertThat(Words.english().of(s.reason()))
                                        .doesNotContain("null")
                                        .endsWith("."));
        assertThat(plan.report().planned())
                .isGreaterThanOrEqualTo(
                        .98 * plan.report().optimum() - 1e-9 - .05 * plan.report().optimum());
        assertThat(plan.fits(ground)).isTrue();
    }

    @Seeds(40)
    void a_second_plan_moves_as_little_as_is_proved_and_no_more_than_the_best_one_would(long seed) {
        var random = new Random(seed);
        var ground = Grounds.random(random).withPresent(java.util.Set.of());
        var first = new Planner().plan(ground, EXACT);
        var left = ground.judges().get(random.nextInt(ground.judges().size()));
        var judges = ground.judges().stream().filter(judge -> judge != left).toList();
        var present =
                first.pairs().stream()
                        .filter(p -> !ground.given().contains(p))
                        .collect(Collectors.toSet());
        var now = ground.withJudges(judges).withPresent(present);
        var second = new Planner().plan(now, EXACT).report();
        var free = new Planner().plan(now, new Wishes(.01, 0, 0, 1)).report();
        assertThat(second.moved()).isBetween(second.movedAtLeast(), free.moved());
    }
}
