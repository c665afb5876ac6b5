package org.commend.figures.assignment;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One flow, ours beside the oracle's. Run by {@code org.openjdk.jmh.Main NetworkSimplexBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class NetworkSimplexBenchmark {
    @Param({"1000", "10000"})
    public int nominations;

    private FlowProblem problem;

    @Setup
    public void problem() {
        problem = AssignmentRows.problem(nominations, nominations / 20, 7);
    }

    @Benchmark
    public Object ours() {
        return new NetworkSimplex().solve(problem);
    }

    @Benchmark
    public Object oracle() {
        return new OrTools().solve(problem);
    }
}
