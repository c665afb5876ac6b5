package org.commend.figures.assignment;

import java.util.Arrays;

/**
 * A flow to begin with: nodes in the order of their numbers send what they have through their
 * cheapest arcs to nodes of greater numbers that can take it in or pass it on, and fill each arc
 * that they use. Networks that are numbered from source to sink, as the planner's are, begin nearly
 * solved; others begin as they may. O(m log m).
 */
final class FirstFlow {
    final boolean[] saturated; // arcs filled
    final int[] rest; // what each node could not place, or still wants
    final int[]
            upward; // for a node without a rest: its cheapest empty arc to a greater number, or −1

    FirstFlow(FlowProblem problem) {
        int nodes = problem.nodes(), arcs = problem.arcs();
        saturated = new boolean[arcs];
        rest = problem.supply().clone();
        upward = new int[nodes];
        Arrays.fill(upward, -1);
        long sum = 0;
        for (int supply : rest) {
            sum += supply;
        }
        if (sum != 0) {
            throw new IllegalArgumentException("supplies do not add up to 0 but to " + sum);
        }
        int[] start = new int[nodes + 1];
        long[] onward = new long[nodes]; // capacity out of each node to greater numbers
        for (int arc = 0; arc < arcs; arc++) {
            start[problem.from()[arc] + 1]++;
            if (problem.to()[arc] > problem.from()[arc]) {
                onward[problem.from()[arc]] += problem.capacity()[arc];
            }
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        int[] next = Arrays.copyOf(start, nodes);
        int[] out = new int[arcs];
        for (int arc = 0; arc < arcs; arc++) {
            out[next[problem.from()[arc]]++] = arc;
        }
        for (int node = 0; node < nodes; node++) {
            place(problem, node, out, start, onward);
        }
    }

    private void place(FlowProblem problem, int node, int[] out, int[] start, long[] onward) {
        var order = new Integer[start[node + 1] - start[node]];
        for (int i = 0; i < order.length; i++) {
            order[i] = out[start[node] + i];
        }
        Arrays.sort(order, (a, b) -> Long.compare(problem.cost()[a], problem.cost()[b]));
        int empty = -1;
        for (int arc : order) {
            int head = problem.to()[arc], capacity = problem.capacity()[arc];
            if (head <= node || capacity == 0) {
                continue;
            }
            boolean room = onward[head] - rest[head] >= capacity;
            if (rest[node] >= capacity && room) {
                saturated[arc] = true;
                rest[node] -= capacity;
                rest[head] += capacity;
            } else if (empty < 0) {
                empty = arc;
            }
        }
        if (rest[node] == 0) {
            upward[node] = empty;
        }
    }
}
