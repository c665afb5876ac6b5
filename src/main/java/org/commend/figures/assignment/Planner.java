package org.commend.figures.assignment;

import java.util.Optional;
import java.util.Set;

/**
 * Makes {@link Plan}s: every nomination its reads, every judge between least and most, no
 * conflicts, the greatest total affinity; then swaps that connect the judges, within the stated
 * share of it.
 *
 * <p>Exact minimum cost flow ({@link Network}, {@link NetworkSimplex}); what cannot be had is found
 * first and explained by the minimum cut. Given and locked pairs stay. Where pairs are assigned
 * already, the plan moves as few of them as a plan within the stated share of the new optimum can:
 * {@link Steadying}. Nothing here knows a clock or a database; the same ground and wishes make the
 * same plan.
 */
public final class Planner {
    private final FlowSolver solver;

    public Planner() {
        this(new NetworkSimplex());
    }

    Planner(FlowSolver solver) {
        this.solver = solver;
    }

    /**
     * The plan for this ground. It changes nothing; {@link Plan#fits} says whether it may still be
     * applied.
     */
    public Plan plan(Ground ground, Wishes wishes) {
        var layout = new Layout(ground);
        var network = new Network(layout, wishes.evenness());
        var lack = Network.Lack.NONE;
        Optional<Choice> free = network.choose(solver, lack, 0);
        if (free.isEmpty()) {
            lack = network.lack(solver);
            free = network.choose(solver, lack, 0);
        }
        var best =
                free.orElseThrow(
                        () -> new IllegalStateException("the least lack must leave a flow"));
        var steady = new Steadying(layout, network, solver, lack, wishes.steadiness()).from(best);
        var panel = new Panel(layout, steady.choice());
        var swaps = new Connecting(panel, wishes);
        swaps.run(wishes.sharing() * best.affinity(layout));
        var choice = panel.choice();
        double fixed = fixedAffinity(ground, layout.fixed);
        var telling = new Telling(layout, choice, swaps.swapped());
        return new Plan(
                ground.fingerprint(),
                telling.assignments(),
                telling.changes(),
                new Lacking(layout, choice).shortfalls(),
                report(
                        layout,
                        panel,
                        choice,
                        best.affinity(layout) + fixed,
                        choice.affinity(layout) + fixed,
                        steady));
    }

    private static double fixedAffinity(Ground ground, Set<Pair> fixed) {
        double total = 0;
        for (var pair : fixed) {
            double affinity = ground.affinity(pair);
            if (!Double.isNaN(affinity)) {
                total += affinity;
            }
        }
        return total;
    }

    private static Report report(
            Layout layout,
            Panel panel,
            Choice choice,
            double optimum,
            double planned,
            Steadying.Steady steady) {
        int[] loads = choice.loads(layout);
        java.util.Arrays.sort(loads);
        int size = loads.length;
        return new Report(
                optimum,
                planned,
                size == 0 ? 0 : loads[0],
                size == 0 ? 0 : (loads[(size - 1) / 2] + loads[size / 2]) / 2.0,
                size == 0 ? 0 : loads[size - 1],
                panel.pieces(),
                panel.connectivity(),
                panel.repeatedPairs(),
                choice.moved(layout),
                Math.min(steady.atLeast(), choice.moved(layout)));
    }
}
