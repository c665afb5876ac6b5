package org.commend.figures.assignment;

/**
 * A minimum cost flow problem in arrays: send every node's supply through arcs of limited capacity
 * at the least cost.
 *
 * @param supply of each node, negative where flow is wanted; adds up to 0
 * @param from tail of each arc
 * @param to head of each arc
 * @param capacity of each arc, at least 0; lower bounds are 0
 * @param cost of one unit through each arc; may be negative
 */
record FlowProblem(int[] supply, int[] from, int[] to, int[] capacity, long[] cost) {
    int nodes() {
        return supply.length;
    }

    int arcs() {
        return from.length;
    }

    /** Total cost of a flow, refusing to overflow. */
    long cost(int[] flow) {
        long total = 0;
        for (int arc = 0; arc < flow.length; arc++) {
            total = Math.addExact(total, Math.multiplyExact(cost[arc], (long) flow[arc]));
        }
        return total;
    }
}
