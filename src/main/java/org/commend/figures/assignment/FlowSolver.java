package org.commend.figures.assignment;

import java.util.Optional;

/**
 * Solves minimum cost flow problems exactly: our {@link NetworkSimplex}, and in the tests another
 * to check it by.
 */
interface FlowSolver {
    /**
     * The flow of each arc in a solution of least cost; nothing when no flow meets all supplies.
     */
    Optional<int[]> solve(FlowProblem problem);
}
