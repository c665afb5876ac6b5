package org.commend.figures.assignment;

import java.util.Optional;

/**
 * Minimum cost flow by the primal network simplex method.
 *
 * <pre>
 * minimise Σ c_a x_a   subject to   Σ_out x − Σ_in x = supply of each node,   0 ≤ x_a ≤ u_a
 * </pre>
 *
 * A basis is a spanning tree, hung from an artificial root; node potentials π make the reduced cost
 * c_a + π_from − π_to zero on it. Each pivot brings in an arc that violates optimality (the worst
 * of a block of about √m / 2 arcs, blocks in turn), sends flow round its cycle, and takes out the
 * last blocking arc met from the cycle's apex in the direction of the flow. That keeps the tree
 * strongly feasible — from every node some flow can be sent to the root — so that degenerate pivots
 * cannot cycle. Costs and potentials are whole numbers; the artificial cost is more than any
 * path's, and a problem so large that a potential might overflow is refused.
 *
 * <p>Source: Ahuja, Magnanti and Orlin, Network Flows (1993), ch. 11; Cunningham, Mathematical
 * Programming 11 (1976) 105; block search after Grigoriadis (1986). Exponential in the worst case,
 * in practice some m to 3m pivots of O(√m + path + subtree); memory O(n + m).
 */
final class NetworkSimplex implements FlowSolver {

    @Override
    public Optional<int[]> solve(FlowProblem problem) {
        var mixing = Mixing.of(problem);
        var tree = new SimplexTree(mixing.problem());
        var pricing = new Pricing(tree);
        for (int arc = pricing.next(); arc >= 0; arc = pricing.next()) {
            tree.pivot(arc);
        }
        return tree.feasible() ? Optional.of(mixing.restored(tree.flows())) : Optional.empty();
    }

    /** Chooses the arc to enter: the worst violation of a block, blocks in turn. */
    private static final class Pricing {
        private static final int SMALLEST = 32;
        private final SimplexTree tree;
        private final int arcs;
        private final int block;
        private int at;

        Pricing(SimplexTree tree) {
            this.tree = tree;
            arcs = tree.real;
            block = Math.max(SMALLEST, (int) Math.sqrt(arcs) / 2);
        }

        /** The next arc to enter, or −1 when every arc is optimal. */
        int next() {
            for (int seen = 0; seen < arcs; ) {
                int end = Math.min(at + block, arcs);
                int best = worst(at, end);
                seen += end - at;
                at = end == arcs ? 0 : end;
                if (best >= 0) {
                    return best;
                }
            }
            return worst(0, arcs); // what the blocks at the seam have left out
        }

        /** The worst violation among some arcs, or −1 where there is none. */
        private int worst(int begin, int end) {
            int[] from = tree.from, to = tree.to;
            byte[] state = tree.state;
            long[] cost = tree.cost, potential = tree.potential;
            long most = 0;
            int best = -1;
            for (int arc = begin; arc < end; arc++) {
                long violation =
                        state[arc] * (cost[arc] + potential[from[arc]] - potential[to[arc]]);
                if (violation < most) {
                    most = violation;
                    best = arc;
                }
            }
            return best;
        }
    }
}
