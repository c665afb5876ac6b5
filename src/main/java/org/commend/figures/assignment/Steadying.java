package org.commend.figures.assignment;

/**
 * Moves as few present assignments as a plan may that gives up no more than a stated share of the
 * new optimum.
 *
 * <p>Minimise moves subject to cost ≤ budget. Moves have a price μ; for each μ the flow minimises
 * cost + μ · moves exactly, and its answers are the corners of the lower hull of all (cost, moves).
 * First μ so high that nothing moves that need not: if that is within the budget it is the answer,
 * proved. Otherwise the hull's two corners on either side of the budget are found (each new μ is
 * the slope between the two at hand), and the one within it is taken; the hull's line proves how
 * few moves any plan within the budget needs. Between that bound and the answer a plan off the hull
 * may hide: to find it is as hard as knapsack, and the report shows both figures.
 *
 * <p>Source: Handler and Zang, Networks 10 (1980) 293 (a dual algorithm for one side constraint). A
 * handful of flows.
 */
final class Steadying {
    private static final int TRIALS = 60;
    private final Layout layout;
    private final Network network;
    private final FlowSolver solver;
    private final Network.Lack lack;
    private final double share;

    /** The choice, and the proved least number of moves. */
    record Steady(Choice choice, int atLeast) {}

    private record Corner(Choice choice, long cost, int moves) {}

    Steadying(Layout layout, Network network, FlowSolver solver, Network.Lack lack, double share) {
        this.layout = layout;
        this.network = network;
        this.solver = solver;
        this.lack = lack;
        this.share = share;
    }

    Steady from(Choice best) {
        var free = corner(best);
        if (free.moves() == 0) {
            return new Steady(best, 0);
        }
        long budget = free.cost() + Math.round(share * best.affinity(layout) * network.unit);
        var still = at(network.decisive());
        if (still.cost() <= budget) {
            return new Steady(still.choice(), still.moves());
        }
        return between(free, still, budget);
    }

    private Steady between(Corner within, Corner beyond, long budget) {
        int atLeast = beyond.moves();
        for (int trial = 0; trial < TRIALS; trial++) {
            int fewer = within.moves() - beyond.moves();
            if (fewer <= 0) {
                break;
            }
            long price = Math.max(1, (beyond.cost() - within.cost()) / fewer);
            var corner = at(price);
            long value = corner.cost() + price * corner.moves();
            atLeast = Math.max(atLeast, (int) Math.ceilDiv(value - budget, price));
            if (value >= within.cost() + price * within.moves()
                    || value >= beyond.cost() + price * beyond.moves()) {
                break;
            }
            if (corner.cost() <= budget) {
                within = corner;
            } else {
                beyond = corner;
            }
        }
        return new Steady(within.choice(), Math.min(atLeast, within.moves()));
    }

    private Corner at(long price) {
        return corner(
                network.choose(solver, lack, price)
                        .orElseThrow(
                                () -> new IllegalStateException("a bonus takes no flow away")));
    }

    private Corner corner(Choice choice) {
        return new Corner(choice, network.cost(choice), choice.moved(layout));
    }
}
