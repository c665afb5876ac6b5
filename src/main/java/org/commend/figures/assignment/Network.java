package org.commend.figures.assignment;

import java.util.Arrays;

/**
 * The flow problem behind a plan.
 *
 * <p>Nomination → judge arcs of capacity 1 cost {@code unit · (1 − affinity)}, less a bonus where
 * the pair is assigned now. A judge's minimum is supply that they absorb; each further read leaves
 * by an arc of its own to the sink, each dearer than the one before. Where not all wishes can be
 * met, so many reads may go missing (each further one of a nomination dearer, so that the lack is
 * spread) and so many reads of minimums come from nowhere. No large constant stands for "never":
 * how much must be missing is found first, by {@link #lack}.
 *
 * <p>The unit is the greatest power of ten up to 10⁹ at which no sum can overflow.
 */
final class Network {
    private final Layout layout;
    private final int nominations;
    private final int judges;
    private final int choices;
    private final int sink;
    private final int missing;
    private final int idle;
    final long unit; // what one whole affinity costs
    private final long step; // what each further read of a judge costs more

    /** How many reads cannot be had, and how many of the judges' minimums cannot be met. */
    record Lack(int reads, int idle) {
        static final Lack NONE = new Lack(0, 0);
    }

    Network(Layout layout, double evenness) {
        this.layout = layout;
        nominations = layout.nominations.size();
        judges = layout.judges.size();
        choices = Arrays.stream(layout.eligible).mapToInt(e -> e.length).sum();
        sink = nominations + judges;
        missing = sink + 1;
        idle = sink + 2;
        long top =
                1
                        + Arrays.stream(layout.most).max().orElse(0)
                        + Arrays.stream(layout.load).max().orElse(0);
        long reads = Math.max(1, layout.totalWanted());
        // With no evenness wanted it only breaks ties: all steps together cost less than one unit's
        // last digit.
        long ties = evenness > 0 ? 1 : Math.addExact(1, Math.multiplyExact(reads, top));
        long finest = 1_000_000_000;
        dearest = Math.max(2, Math.round(2 + evenness * top));
        long nodes = nominations + judges + 4L;
        long room =
                (1L << 58)
                        / ties
                        / nodes
                        / dearest
                        / (layout.ground.present().isEmpty() ? 1 : nodes);
        while (finest > 1000 && finest > room) {
            finest /= 10;
        }
        unit = Math.multiplyExact(finest, ties);
        step = evenness > 0 ? Math.round(unit * evenness) : 1;
        ulp = ties;
    }

    private final long ulp; // the smallest difference of affinities that counts
    private final long dearest; // no arc costs more whole affinities

    /**
     * A bonus that outweighs any other gain: with it present assignments move only where they must.
     */
    long decisive() {
        return Math.multiplyExact(Math.multiplyExact(unit, dearest), nominations + judges + 4L);
    }

    /** How little may be missing: first as few reads as can be, then as little of the minimums. */
    Lack lack(FlowSolver solver) {
        int least = layout.totalLeast();
        var arcs = new Arcs(choices + 2 * nominations + 2 * judges + 1);
        choices(arcs, null, 0);
        for (int n = 0; n < nominations; n++) {
            arcs.add(n, sink, layout.wanted[n], least + 1L);
        }
        for (int j = 0; j < judges; j++) {
            arcs.add(nominations + j, sink, layout.most[j] - layout.least[j], 0);
            arcs.add(idle, nominations + j, layout.least[j], 1);
        }
        arcs.add(idle, sink, least, 0);
        int[] flow =
                solver.solve(arcs.problem(supply(new Lack(0, least))))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "every read may be missing, so a flow exists"));
        int reads = 0, idled = 0;
        for (int n = 0; n < nominations; n++) {
            reads += flow[choices + n];
        }
        for (int j = 0; j < judges; j++) {
            idled += flow[choices + nominations + 2 * j + 1];
        }
        return new Lack(reads, idled);
    }

    /** The choice of least cost with so much lacking and a bonus for each present assignment. */
    java.util.Optional<Choice> choose(FlowSolver solver, Lack lack, long bonus) {
        return solver.solve(problem(lack, bonus)).map(this::choice);
    }

    FlowProblem problem(Lack lack, long bonus) {
        var arcs =
                new Arcs(
                        choices
                                + layout.totalWanted()
                                + Arrays.stream(layout.most).sum()
                                + judges
                                + 1);
        choices(arcs, lack, bonus);
        for (int j = 0; j < judges; j++) {
            for (int u = layout.least[j]; u < layout.most[j]; u++) {
                arcs.add(nominations + j, sink, 1, step * (layout.load[j] + u));
            }
        }
        if (lack.reads() > 0) {
            for (int n = 0; n < nominations; n++) {
                for (int u = 0; u < layout.wanted[n]; u++) {
                    arcs.add(n, missing, 1, u * unit);
                }
            }
            arcs.add(missing, sink, lack.reads(), 0);
        }
        if (lack.idle() > 0) {
            for (int j = 0; j < judges; j++) {
                arcs.add(idle, nominations + j, layout.least[j], 0);
            }
        }
        return arcs.problem(supply(lack));
    }

    private void choices(Arcs arcs, @org.jspecify.annotations.Nullable Lack lack, long bonus) {
        for (int n = 0; n < nominations; n++) {
            for (int e = 0; e < layout.eligible[n].length; e++) {
                arcs.add(
                        n,
                        nominations + layout.eligible[n][e],
                        1,
                        lack == null ? 0 : cost(n, e) - bonus(n, e, bonus));
            }
        }
    }

    private long cost(int n, int e) {
        return Math.round((1 - layout.affinity[n][e]) * (unit / ulp)) * ulp;
    }

    private long bonus(int n, int e, long bonus) {
        return layout.present[n][e] ? bonus : 0;
    }

    private int[] supply(Lack lack) {
        int[] supply = new int[sink + 3];
        System.arraycopy(layout.wanted, 0, supply, 0, nominations);
        for (int j = 0; j < judges; j++) {
            supply[nominations + j] = -layout.least[j];
        }
        supply[idle] = lack.idle();
        supply[sink] = -(layout.totalWanted() - layout.totalLeast() + lack.idle());
        return supply;
    }

    private Choice choice(int[] flow) {
        boolean[][] chosen = new boolean[nominations][];
        int arc = 0;
        for (int n = 0; n < nominations; n++) {
            chosen[n] = new boolean[layout.eligible[n].length];
            for (int e = 0; e < chosen[n].length; e++) {
                chosen[n][e] = flow[arc++] > 0;
            }
        }
        return new Choice(chosen);
    }

    /**
     * What a choice costs in the network without any bonus: distance from full affinity, and uneven
     * loads.
     */
    long cost(Choice choice) {
        long total = 0;
        for (int n = 0; n < nominations; n++) {
            for (int e = 0; e < choice.chosen()[n].length; e++) {
                if (choice.chosen()[n][e]) {
                    total += cost(n, e);
                }
            }
            for (int u = 0; u < layout.wanted[n] - choice.reads(n); u++) {
                total += u * unit;
            }
        }
        int[] loads = choice.loads(layout);
        for (int j = 0; j < judges; j++) {
            for (int u = layout.load[j] + layout.least[j]; u < loads[j]; u++) {
                total += step * u;
            }
        }
        return total;
    }

    /** Arcs as they are added. */
    private static final class Arcs {
        private final int[] from, to, capacity;
        private final long[] cost;
        private int count;

        Arcs(int most) {
            from = new int[most];
            to = new int[most];
            capacity = new int[most];
            cost = new long[most];
        }

        void add(int tail, int head, int room, long price) {
            from[count] = tail;
            to[count] = head;
            capacity[count] = room;
            cost[count++] = price;
        }

        private int[] cut(int[] all) {
            return count == all.length ? all : Arrays.copyOf(all, count);
        }

        FlowProblem problem(int[] supply) {
            return new FlowProblem(
                    supply,
                    cut(from),
                    cut(to),
                    cut(capacity),
                    count == cost.length ? cost : Arrays.copyOf(cost, count));
        }
    }
}
