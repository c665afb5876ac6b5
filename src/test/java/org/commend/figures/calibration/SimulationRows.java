package org.commend.figures.calibration;

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
        var rows = new ArrayList<Row>(List.of(plain(runs)));
        rows.addAll(sorted(8, 2 * runs, 4));
        rows.addAll(sorted(20, runs, 8));
        rows.add(adaptive(adaptiveRuns));
        return rows;
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
     * So many categories of one size with levels of SD 1, and as many expert judges to each as
     * there are: four reads in five are an expert's of that category as long as there is one left.
     * Right are the best twenty or ten of all, or the best one of each category.
     */
    private static List<Row> sorted(int categories, int runs, double limitOfTen) {
        double[][] ten = new double[runs][], twenty = new double[runs][], each = new double[runs][];
        IntStream.range(0, runs)
                .parallel()
                .forEach(run -> sortedRun(categories, run, ten, twenty, each));
        String what =
                "shortlist errors below raw means, %d pools sorted by expertise, category effects, "
                        .formatted(categories);
        return List.of(
                row(what + "twenty of all", twenty, 8),
                row("the same, ten of all", ten, limitOfTen),
                row("the same, the best one of each category (never clearly worse)", each, 0));
    }

    private static void sortedRun(
            int categories, int run, double[][] ten, double[][] twenty, double[][] each) {
        int size = NOMINATIONS / categories, experts = JUDGES / categories;
        var panel = new Simulated(NOMINATIONS, JUDGES, 5000 + run);
        var random = new Random(9000 + run);
        double[] level =
                random.doubles(categories, 0, 1).map(ignored -> random.nextGaussian()).toArray();
        double[] truth = panel.truth.clone();
        var reads = new ArrayList<Read>();
        for (int n = 0; n < NOMINATIONS; n++) {
            int category = n / size;
            truth[n] += level[category];
            var chosen = new java.util.TreeSet<Integer>();
            while (chosen.size() < READS) {
                chosen.add(
                        random.nextDouble() < .8
                                ? category * experts + random.nextInt(experts)
                                : random.nextInt(JUDGES));
            }
            for (int j : chosen) {
                reads.add(
                        new Read(
                                Simulated.name(n),
                                "c" + category,
                                Simulated.judge(j),
                                level[category] + panel.score(n, j)));
            }
        }
        var table = new Table(reads);
        var raw = table.raw(table.nomination, NOMINATIONS);
        double[] means = IntStream.range(0, NOMINATIONS).mapToDouble(raw::mean).toArray();
        var fit = Fit.of(table).orElseThrow();
        double[] calibrated = fit.effects();
        for (int n = 0; n < NOMINATIONS; n++) {
            calibrated[n] += fit.level(table.categoryOf[n]);
        }
        ten[run] = missed(means, calibrated, truth, NOMINATIONS, PLACES);
        twenty[run] = missed(means, calibrated, truth, NOMINATIONS, 2 * PLACES);
        each[run] = missed(means, calibrated, truth, size, 1);
    }

    private static double[] missed(
            double[] means, double[] calibrated, double[] truth, int size, int k) {
        return new double[] {missed(means, truth, size, k), missed(calibrated, truth, size, k)};
    }

    /**
     * How many of the truly best k of each stretch of so many are not among the best k by these
     * figures.
     */
    private static double missed(double[] figures, double[] truth, int size, int k) {
        double missed = 0;
        for (int from = 0; from < figures.length; from += size) {
            var best = new HashSet<>(top(truth, from, size, k));
            best.removeAll(top(figures, from, size, k));
            missed += best.size();
        }
        return missed;
    }

    private static List<Integer> top(double[] figures, int from, int size, int k) {
        return IntStream.range(from, from + size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer n) -> figures[n]).reversed())
                .limit(k)
                .toList();
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
        for (var e : errors) {
            squares += (e[1] - ratio * e[0]) * (e[1] - ratio * e[0]);
        }
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
        for (var r : recall) {
            squares += Math.pow(r[0] - r[1] - (adaptive - uniform), 2);
        }
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
        for (var read : reads) {
            load[Integer.parseInt(read.judge().substring(1))]++;
        }
        for (int budget = 200; budget > 0; ) {
            var standings =
                    (Standings)
                            Calibration.of(
                                    Reads.of(reads), Places.each(PLACES), new Chance(run, 500));
            var advice = NextReading.of(standings, 20, budget, 0);
            if (advice.wishes().isEmpty()) {
                break;
            }
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
