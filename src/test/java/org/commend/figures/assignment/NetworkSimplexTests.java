package org.commend.figures.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Random;
import org.commend.testing.Seeds;
import org.junit.jupiter.api.Test;

class NetworkSimplexTests {
    private final FlowSolver ours = new NetworkSimplex();

    /**
     * Two nominations want one read each; Ada costs 1 and 2, Ben 4 and 3; each takes one. Ada–first
     * and Ben–second cost 1 + 3 = 4; the other way round 2 + 4 = 6.
     */
    @Test
    void a_small_network_is_solved_as_by_hand() {
        var problem =
                new FlowProblem(
                        new int[] {1, 1, 0, 0, -2},
                        new int[] {0, 0, 1, 1, 2, 3},
                        new int[] {2, 3, 2, 3, 4, 4},
                        new int[] {1, 1, 1, 1, 1, 1},
                        new long[] {1, 4, 2, 3, 0, 0});
        assertThat(ours.solve(problem)).hasValue(new int[] {1, 0, 0, 1, 1, 1});
    }

    @Test
    void a_supply_that_cannot_leave_has_no_flow() {
        var problem =
                new FlowProblem(
                        new int[] {2, -2},
                        new int[] {0},
                        new int[] {1},
                        new int[] {1},
                        new long[] {0});
        assertThat(ours.solve(problem)).isEmpty();
    }

    @Test
    void costs_that_might_overflow_are_refused() {
        var problem =
                new FlowProblem(
                        new int[] {1, -1},
                        new int[] {0},
                        new int[] {1},
                        new int[] {1},
                        new long[] {Long.MAX_VALUE / 2});
        assertThatThrownBy(() -> ours.solve(problem)).isInstanceOf(ArithmeticException.class);
    }

    @Seeds(300)
    void any_network_costs_what_the_oracle_says(long seed) {
        var problem = random(new Random(seed));
        var own = ours.solve(problem);
        var oracle = new OrTools().solve(problem);
        assertThat(own.isPresent()).isEqualTo(oracle.isPresent());
        if (own.isPresent() && oracle.isPresent()) {
            assertThat(problem.cost(own.get())).isEqualTo(problem.cost(oracle.get()));
            assertKeepsItsBounds(problem, own.get());
        }
    }

    private static void assertKeepsItsBounds(FlowProblem problem, int[] flow) {
        int[] left = problem.supply().clone();
        for (int arc = 0; arc < flow.length; arc++) {
            assertThat(flow[arc]).isBetween(0, problem.capacity()[arc]);
            left[problem.from()[arc]] -= flow[arc];
            left[problem.to()[arc]] += flow[arc];
        }
        assertThat(left).containsOnly(0);
    }

    /**
     * Parallel arcs, loops through nodes without supply, zero capacities and costs of all sizes and
     * equal ones.
     */
    private static FlowProblem random(Random random) {
        int nodes = 2 + random.nextInt(40), arcs = random.nextInt(nodes * 8);
        int[] supply = new int[nodes];
        for (int unit = random.nextInt(nodes * 2); unit > 0; unit--) {
            supply[random.nextInt(nodes)]++;
            supply[random.nextInt(nodes)]--;
        }
        var from = new ArrayList<Integer>();
        var to = new ArrayList<Integer>();
        for (int arc = 0; arc < arcs; arc++) {
            int tail = random.nextInt(nodes), head = random.nextInt(nodes);
            if (tail == head) {
                continue;
            }
            from.add(tail);
            to.add(head);
        }
        int range = random.nextBoolean() ? 3 : 1_000_000;
        int least = random.nextInt(3) == 0 ? -2 : 0;
        return new FlowProblem(
                supply,
                from.stream().mapToInt(i -> i).toArray(),
                to.stream().mapToInt(i -> i).toArray(),
                from.stream().mapToInt(i -> random.nextInt(6)).toArray(),
                from.stream().mapToLong(i -> least + random.nextInt(range)).toArray());
    }
}
