package org.commend.figures.assignment;

/**
 * The same problem with its arcs dealt out in strides of √m, so that every block that is priced has
 * arcs from all over the network. That halves the number of pivots and more.
 *
 * @param problem the problem with its arcs in mixed order
 * @param original where each of its arcs stood before
 */
record Mixing(FlowProblem problem, int[] original) {

    static Mixing of(FlowProblem given) {
        int arcs = given.arcs(), stride = Math.max(1, (int) Math.sqrt(arcs));
        int[] original = new int[arcs],
                from = new int[arcs],
                to = new int[arcs],
                capacity = new int[arcs];
        long[] cost = new long[arcs];
        int first = 0, at = 0;
        for (int arc = 0; arc < arcs; arc++) {
            original[arc] = at;
            from[arc] = given.from()[at];
            to[arc] = given.to()[at];
            capacity[arc] = given.capacity()[at];
            cost[arc] = given.cost()[at];
            at += stride;
            if (at >= arcs) {
                at = ++first;
            }
        }
        return new Mixing(new FlowProblem(given.supply(), from, to, capacity, cost), original);
    }

    /** A flow of the mixed problem, its arcs in their own order again. */
    int[] restored(int[] flow) {
        int[] restored = new int[flow.length];
        for (int arc = 0; arc < flow.length; arc++) {
            restored[original[arc]] = flow[arc];
        }
        return restored;
    }
}
