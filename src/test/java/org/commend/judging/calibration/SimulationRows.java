package org.commend.judging.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commend.bench.Row;

/** What calibration and adaptive reading are worth, where the truth is known. */
public final class SimulationRows {
    private static final int NOMINATIONS = 200, JUDGES = 20, READS = 3, PLACES = 10;

    private SimulationRows() {}

    public static List<Row> of(int runs, int adaptiveRuns) {
        return List.of(plain(runs), sorted(runs), adaptive(adaptiveRuns));
    }

    /**
     * 200 nominations, 20 judges, 3 reads, noise SD = nomination SD, judge SD half of it; the best
     * ten of all.
     */
    private static Row plain(int runs) {
        double[][] errors = new double[runs][];
        IntStream.range(0, runs).parallel().forEach(run -> errors[run] = plainRun(run));
        return row("shortlist errors below raw means, pools by chance", errors, 4);
    }

    private static double[] plainRun(int run) {
        var panel = new Simulated(NOMINATIONS, JUDGES, 1000 + run);
        var reads = Reads.of(panel.uniform(READS));
        return new double[] {
            wrong(rawBest(reads, PLACES), panel.truth, 0),
            wrong(best(reads, PLACES), panel.truth, 0)
        };
    }

    /**
     * Five categories of forty with levels of SD 1, four judges to each: a nomination is read by
     * judges of its own category with chance .8 and by others else; the best four of each category.
     */
    private static Row sorted(int runs) {
        double[][] errors = new double[runs][];
        IntStream.range(0, runs).parallel().forEach(run -> errors[run] = sortedRun(run));
        return row(
                "shortlist errors below raw means, pools sorted by expertise, category effects",
                errors,
                8);
    }

    private static double[] sortedRun(int run) {
        int categories = 5,
                size = NOMINATIONS / categories,
                experts = JUDGES / categories,
                places = 4;
        var panel = new Simulated(NOMINATIONS, JUDGES, 5000 + run);
        var random = new Random(9000 + run);
        double[] level =
                random.doubles(categories, 0, 1).map(ignored -> random.nextGaussian()).toArray();
        var reads = new ArrayList<Read>();
        for (int n = 0; n < NOMINATIONS; n++) {
            int category = n / size;
            var chosen = new HashSet<Integer>();
            while (chosen.size() < READS)
                chosen.add(
                        random.nextDouble() < .8
                                ? category * experts + random.nextInt(experts)
                                : random.nextInt(JUDGES));
            for (int j : chosen.stream().sorted().toList())
                reads.add(
                        new Read(
                                Simulated.name(n),
                                "c" + category,
                                Simulated.judge(j),
                                level[category] + panel.score(n, j)));
        }
        double raw = 0, calibrated = 0;
        var all = Reads.of(reads);
        var shortlist = best(all, places);
        var rawBest = rawBest(all, places);
        for (int c = 0; c < categories; c++) {
            int from = c * size;
            double[] truth = Arrays.copyOfRange(panel.truth, from, from + size);
            raw += wrong(within(rawBest, from, size), truth, from);
            calibrated += wrong(within(shortlist, from, size), truth, from);
        }
        return new double[] {raw, calibrated};
    }

    private static Set<String> within(Set<String> names, int from, int size) {
        return names.stream()
                .filter(
                        name ->
                                name.compareTo(Simulated.name(from)) >= 0
                                        && name.compareTo(Simulated.name(from + size - 1)) <= 0)
                .collect(Collectors.toSet());
    }

    private static Set<String> best(Reads reads, int places) {
        return LeavingOneOut.shortlist(
                Fit.of(new Table(reads.complete())).orElseThrow(), Places.each(places));
    }

    private static Set<String> rawBest(Reads reads, int places) {
        var byCategory =
                reads.complete().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Read::category,
                                        Collectors.groupingBy(
                                                Read::nomination,
                                                java.util.TreeMap::new,
                                                Collectors.averagingDouble(Read::score))));
        var best = new HashSet<String>();
        byCategory
                .values()
                .forEach(
                        means ->
                                means.entrySet().stream()
                                        .sorted(
                                                java.util.Map.Entry
                                                        .<String, Double>comparingByValue()
                                                        .reversed())
                                        .limit(places)
                                        .forEach(entry -> best.add(entry.getKey())));
        return best;
    }

    /** How many of the truly best, as many as chosen, were not chosen. */
    private static double wrong(Set<String> chosen, double[] truth, int from) {
        return IntStream.range(0, truth.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer n) -> truth[n]).reversed())
                .limit(chosen.size())
                .filter(n -> !chosen.contains(Simulated.name(from + n)))
                .count();
    }

    /** 1 − Σ calibrated / Σ raw in per cent, with its standard error by the delta method. */
    private static Row row(String what, double[][] errors, double limit) {
        double raw = Arrays.stream(errors).mapToDouble(e -> e[0]).average().orElse(1);
        double calibrated = Arrays.stream(errors).mapToDouble(e -> e[1]).average().orElse(1);
        double ratio = calibrated / raw, squares = 0;
        for (var e : errors) squares += (e[1] - ratio * e[0]) * (e[1] - ratio * e[0]);
        double error = 100 * Math.sqrt(squares / (errors.length - 1) / errors.length) / raw;
        double gain = 100 * (1 - ratio);
        return new Row(
                what,
                "raw means, %d runs".formatted(errors.length),
                String.format(Locale.ROOT, "%.1f %% ± %.1f", gain, error),
                "≥ %.0f %%".formatted(limit),
                gain >= limit ? Row.Verdict.OK : Row.Verdict.NOT_OK);
    }

    /** Two reads each, then 200 more near the cut in batches of 20, against five reads each. */
    private static Row adaptive(int runs) {
        double[][] recall = new double[runs][];
        IntStream.range(0, runs).parallel().forEach(run -> recall[run] = adaptiveRun(run));
        double adaptive = Arrays.stream(recall).mapToDouble(r -> r[0]).average().orElse(0);
        double uniform = Arrays.stream(recall).mapToDouble(r -> r[1]).average().orElse(1);
        double squares = 0;
        for (var r : recall) squares += Math.pow(r[0] - r[1] - (adaptive - uniform), 2);
        return new Row(
                "top-10 recall with 600 adaptive reads",
                String.format(Locale.ROOT, "uniform, 1,000 reads: %.3f; %d runs", uniform, runs),
                String.format(
                        Locale.ROOT,
                        "%.3f (difference %+.3f ± %.3f)",
                        adaptive,
                        adaptive - uniform,
                        Math.sqrt(squares / (runs - 1) / runs)),
                "≥ uniform",
                adaptive >= uniform ? Row.Verdict.OK : Row.Verdict.NOT_OK);
    }

    private static double[] adaptiveRun(int run) {
        var panel = new Simulated(NOMINATIONS, JUDGES, 20_000 + run);
        var reads = new ArrayList<>(panel.uniform(2));
        int[] load = new int[JUDGES];
        for (var read : reads) load[Integer.parseInt(read.judge().substring(1))]++;
        for (int budget = 200; budget > 0; ) {
            var standings =
                    (Standings)
                            Calibration.of(
                                    Reads.of(reads), Places.each(PLACES), new Chance(run, 500));
            var advice = NextReading.of(standings, 20, budget, 0);
            if (advice.wishes().isEmpty()) break;
            for (var wish : advice.wishes()) {
                int n = Integer.parseInt(wish.nomination().substring(1));
                var readers =
                        reads.stream()
                                .filter(r -> r.nomination().equals(wish.nomination()))
                                .map(r -> Integer.parseInt(r.judge().substring(1)))
                                .toList();
                for (int j : panel.lightest(load, wish.more(), readers)) {
                    load[j]++;
                    reads.add(panel.read(n, j));
                    budget--;
                }
            }
        }
        double adaptive = 1 - wrong(best(Reads.of(reads), PLACES), panel.truth, 0) / PLACES;
        var other = new Simulated(NOMINATIONS, JUDGES, 20_000 + run);
        double uniform =
                1 - wrong(best(Reads.of(other.uniform(5)), PLACES), other.truth, 0) / PLACES;
        return new double[] {adaptive, uniform};
    }
}
