package org.commend.figures.assignment;

import java.util.Arrays;

/**
 * The spanning tree of {@link NetworkSimplex} with flows and potentials, and the pivot that changes
 * it.
 *
 * <p>The tree is kept as parent, first child and siblings, with the size of each subtree: an apex
 * is found by climbing from the smaller subtree, and only the subtree that is moved gets new
 * potentials.
 */
final class SimplexTree {
    static final byte UPPER = -1, BASIC = 0, LOWER = 1;

    final int real; // arcs of the problem; artificial ones follow
    final int[] from;
    final int[] to;
    final long[] cost;
    final long[] potential;
    final byte[] state;
    private final int[] capacity;
    private final int[] flow;
    private final int root;
    private final int[] parent;
    private final int[] link; // arc to the parent
    private final boolean[] up; // whether that arc points to the parent
    private final int[] size; // of the subtree
    private final int[] child;
    private final int[] next;
    private final int[] previous;

    SimplexTree(FlowProblem problem) {
        int n = problem.nodes();
        real = problem.arcs();
        root = n;
        from = Arrays.copyOf(problem.from(), real + n);
        to = Arrays.copyOf(problem.to(), real + n);
        cost = Arrays.copyOf(problem.cost(), real + n);
        capacity = Arrays.copyOf(problem.capacity(), real + n);
        flow = new int[real + n];
        state = new byte[real + n];
        Arrays.fill(state, 0, real, LOWER);
        potential = new long[n + 1];
        parent = new int[n + 1];
        link = new int[n + 1];
        up = new boolean[n + 1];
        size = new int[n + 1];
        child = new int[n + 1];
        next = new int[n + 1];
        previous = new int[n + 1];
        Arrays.fill(child, -1);
        Arrays.fill(next, -1);
        Arrays.fill(previous, -1);
        plant(problem, artificialCost(problem));
    }

    /**
     * More than any path through the network can cost, with room for a potential on either side of
     * it.
     */
    private static long artificialCost(FlowProblem problem) {
        long largest = 0;
        for (long cost : problem.cost()) {
            largest = Math.max(largest, Math.absExact(cost));
        }
        long dear = Math.addExact(Math.multiplyExact(largest, problem.nodes() + 1L), 1);
        Math.multiplyExact(dear, 8L);
        return dear;
    }

    /**
     * The first tree. Every node has an artificial arc to the root that carries what of its supply
     * {@link FirstFlow} could not place; a node without such a rest hangs from the head of its
     * cheapest empty arc instead, so that the potentials begin near the truth. Empty arcs point to
     * the root: the tree is strongly feasible.
     */
    private void plant(FlowProblem problem, long dear) {
        var first = new FirstFlow(problem);
        parent[root] = -1;
        link[root] = -1;
        for (int arc = 0; arc < real; arc++) {
            if (first.saturated[arc]) {
                flow[arc] = capacity[arc];
                state[arc] = UPPER;
            }
        }
        Arrays.fill(size, 1);
        for (int node = 0; node < root; node++) {
            int arc = real + node, rest = first.rest[node];
            up[node] = rest >= 0;
            from[arc] = up[node] ? node : root;
            to[arc] = up[node] ? root : node;
            flow[arc] = Math.abs(rest);
            cost[arc] = dear;
            capacity[arc] = Integer.MAX_VALUE;
            link[node] = arc;
            parent[node] = root;
            if (first.upward[node] >= 0) {
                link[node] = first.upward[node];
                parent[node] = to[link[node]];
                state[link[node]] = BASIC;
                state[arc] = LOWER;
            }
            size[parent[node]] += size[node]; // parents have greater numbers: this size is complete
        }
        for (int node = root - 1; node >= 0; node--) {
            long price = cost[link[node]];
            potential[node] = potential[parent[node]] + (up[node] ? -price : price);
            hang(node, parent[node]);
        }
    }

    boolean feasible() {
        for (int arc = real; arc < flow.length; arc++) {
            if (flow[arc] != 0) {
                return false;
            }
        }
        return true;
    }

    int[] flows() {
        return Arrays.copyOf(flow, real);
    }

    /** Brings an arc into the tree that violates optimality. */
    void pivot(int entering) {
        boolean forward = state[entering] == LOWER;
        int first =
                forward ? from[entering] : to[entering]; // flow runs apex → first → second → apex
        int second = forward ? to[entering] : from[entering];
        int apex = apex(first, second);

        long most = capacity[entering];
        int leaving = -1; // node whose link leaves
        boolean onFirst = false;
        for (int node = first; node != apex; node = parent[node]) {
            int arc = link[node];
            long room = up[node] ? flow[arc] : room(arc);
            if (room < most) {
                most = room;
                leaving = node;
                onFirst = true;
            }
        }
        for (int node = second; node != apex; node = parent[node]) {
            int arc = link[node];
            long room = up[node] ? room(arc) : flow[arc];
            if (room <= most) {
                most = room;
                leaving = node;
                onFirst = false;
            }
        }
        if (most > 0) {
            push(entering, forward, first, second, apex, (int) most);
        }
        if (leaving < 0) {
            state[entering] = forward ? UPPER : LOWER;
            return;
        }
        int out = link[leaving];
        state[entering] = BASIC;
        state[out] = flow[out] == 0 ? LOWER : UPPER;
        if (onFirst) {
            move(entering, first, second, leaving, apex);
        } else {
            move(entering, second, first, leaving, apex);
        }
    }

    private long room(int arc) {
        return capacity[arc] == Integer.MAX_VALUE ? Long.MAX_VALUE : capacity[arc] - flow[arc];
    }

    private int apex(int one, int other) {
        while (one != other) {
            if (size[one] < size[other]) {
                one = parent[one];
            } else {
                other = parent[other];
            }
        }
        return one;
    }

    private void push(int entering, boolean forward, int first, int second, int apex, int amount) {
        flow[entering] += forward ? amount : -amount;
        for (int node = first; node != apex; node = parent[node]) {
            flow[link[node]] += up[node] ? -amount : amount;
        }
        for (int node = second; node != apex; node = parent[node]) {
            flow[link[node]] += up[node] ? amount : -amount;
        }
    }

    /**
     * Cuts the subtree of {@code cut} off and hangs it by the entering arc, with its end {@code
     * inside} on top, from the end {@code outside}.
     */
    private void move(int entering, int inside, int outside, int cut, int apex) {
        int moved = size[cut];
        for (int node = parent[cut]; node != apex; node = parent[node]) {
            size[node] -= moved;
        }
        int node = inside, above = outside, arc = entering;
        boolean points = from[entering] == inside;
        int taken = 0;
        while (true) { // turn the stem from inside up to cut over
            int oldParent = parent[node], oldLink = link[node], oldSize = size[node];
            boolean oldUp = up[node];
            unhang(node, oldParent);
            hang(node, above);
            link[node] = arc;
            up[node] = points;
            size[node] = moved - taken;
            taken = oldSize;
            if (node == cut) {
                break;
            }
            above = node;
            arc = oldLink;
            points = !oldUp;
            node = oldParent;
        }
        for (int climb = outside; climb != apex; climb = parent[climb]) {
            size[climb] += moved;
        }
        long reduced = cost[entering] + potential[from[entering]] - potential[to[entering]];
        shift(inside, from[entering] == inside ? -reduced : reduced);
    }

    /** Adds to the potentials of a whole subtree. */
    private void shift(int top, long amount) {
        int node = top;
        while (true) {
            potential[node] += amount;
            if (child[node] >= 0) {
                node = child[node];
                continue;
            }
            while (node != top && next[node] < 0) {
                node = parent[node];
            }
            if (node == top) {
                return;
            }
            node = next[node];
        }
    }

    private void hang(int node, int above) {
        parent[node] = above;
        previous[node] = -1;
        next[node] = child[above];
        if (child[above] >= 0) {
            previous[child[above]] = node;
        }
        child[above] = node;
    }

    private void unhang(int node, int above) {
        if (previous[node] >= 0) {
            next[previous[node]] = next[node];
        } else {
            child[above] = next[node];
        }
        if (next[node] >= 0) {
            previous[next[node]] = previous[node];
        }
    }
}
