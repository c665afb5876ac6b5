package org.commend.figures.assignment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import java.util.Optional;

/** The oracle: Google OR-Tools' cost scaling flow. */
public final class OrTools implements FlowSolver {
    static {
        Loader.loadNativeLibraries();
    }

    @Override
    public Optional<int[]> solve(FlowProblem problem) {
        var flow = new MinCostFlow();
        for (int arc = 0; arc < problem.arcs(); arc++) {
            flow.addArcWithCapacityAndUnitCost(
                    problem.from()[arc],
                    problem.to()[arc],
                    problem.capacity()[arc],
                    problem.cost()[arc]);
        }
        for (int node = 0; node < problem.nodes(); node++) {
            flow.setNodeSupply(node, problem.supply()[node]);
        }
        var status = flow.solve();
        if (status == MinCostFlow.Status.INFEASIBLE) {
            return Optional.empty();
        }
        if (status != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools says " + status);
        }
        int[] flows = new int[problem.arcs()];
        for (int arc = 0; arc < flows.length; arc++) {
            flows[arc] = (int) flow.getFlow(arc);
        }
        return Optional.of(flows);
    }
}
