package org.commend.figures.calibration;

import java.util.Random;
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
 * One step of REML: the likelihood and its derivatives. Run by {@code org.openjdk.jmh.Main
 * RemlStepBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RemlStepBenchmark {
    @Param({"20", "500"})
    public int judges;

    private Crossed data;

    @Setup
    public void panel() {
        var random = new Random(1);
        int nominations = judges * 40, reads = 5, n = nominations * reads;
        int[] nomination = new int[n], judge = new int[n], category = new int[n];
        double[] score = new double[n];
        for (int r = 0; r < n; r++) {
            nomination[r] = r / reads;
            judge[r] = random.nextInt(judges);
            score[r] = random.nextGaussian();
        }
        data = new Crossed(nomination, nominations, judge, judges, category, 1, score);
    }

    @Benchmark
    public Object step() {
        return Likelihood.at(data, .9, .2).orElseThrow().slope();
    }
}
