package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commend.bench.ReferenceData;
import org.commend.bench.Row;

/** Variances, criteria, predictions, probabilities and reliabilities against their references. */
public final class RemlRows {
    private RemlRows() {}

    public static List<Row> of(ReferenceData data) {
        var rows = new ArrayList<Row>();
        for (var name : List.of("wine_rating", "penicillin", "confpapers", "essays01a")) {
            rows.addAll(fit(name, data));
        }
        rows.add(top("wine_rating", 3, data));
        rows.add(top("confpapers", 10, data));
        return rows;
    }

    private static List<Row> fit(String name, ReferenceData data) {
        var reference = data.json("ref/" + name + ".json").get("REML");
        double item = reference.get("var_item").asDouble(),
                judge = reference.get("var_judge").asDouble();
        double noise = reference.get("var_resid").asDouble();
        var table = new Table(data.reads(name).complete());
        var fit = Fit.of(table).orElseThrow();
        var found = fit.variances();
        double worst =
                Math.max(
                        Math.max(
                                Math.abs(found.nomination() / item - 1),
                                Math.abs(found.judge() / judge - 1)),
                        Math.abs(found.noise() / noise - 1));
        double criterion = Math.abs(fit.criterion() - reference.get("criterion").asDouble());
        return List.of(
                Row.atMost(
                        name + ": variances, largest relative deviation",
                        "lme4 REML",
                        worst,
                        1e-4,
                        ""),
                Row.atMost(name + ": criterion, deviation", "lme4 REML", criterion, 1e-4, ""),
                Row.atMost(
                        name + ": predictions at the reference variances",
                        "lme4",
                        predictions(
                                name,
                                data,
                                Fit.at(table, new Variances(item, judge, noise)).orElseThrow()),
                        1e-6,
                        ""));
    }

    private static double predictions(String name, ReferenceData data, Fit fit) {
        var items = byName(fit.table().nominations, fit.effects());
        double worst = 0;
        if (name.equals("essays01a")) { // for the essays the reference has only the ten best
            for (var row : data.json("ref/essays01a.json").get("top10_items")) {
                worst =
                        Math.max(
                                worst,
                                Math.abs(
                                        items.get(row.get("item").asString())
                                                - row.get("blup").asDouble()));
            }
            return worst;
        }
        var judges = byName(fit.table().judges, fit.severities());
        for (var row : data.rows("ref/" + name + "_item_blup.csv")) {
            worst = Math.max(worst, Math.abs(items.get(row[0]) - Double.parseDouble(row[3])));
        }
        for (var row : data.rows("ref/" + name + "_judge_blup.csv")) {
            worst = Math.max(worst, Math.abs(judges.get(row[0]) - Double.parseDouble(row[3])));
        }
        return worst;
    }

    private static Map<String, Double> byName(List<String> names, double[] values) {
        var map = new HashMap<String, Double>();
        for (int i = 0; i < values.length; i++) {
            map.put(names.get(i), values[i]);
        }
        return map;
    }

    private static Row top(String name, int k, ReferenceData data) {
        var standings = (Standings) Calibration.of(data.reads(name), Places.each(k), Chance.of(1));
        var byName = new HashMap<String, Double>();
        standings.nominations().forEach(s -> byName.put(s.nomination(), s.pTop()));
        double worst = 0;
        for (var row : data.rows("ref/%s_top%d.csv".formatted(name, k))) {
            worst = Math.max(worst, Math.abs(byName.get(row[0]) - Double.parseDouble(row[3])));
        }
        return Row.atMost(
                "%s: P(top %d), 10,000 draws".formatted(name, k),
                "a million draws",
                worst,
                .01,
                "");
    }

    /** Figures whose data lie in the project. */
    public static List<Row> agreement() {
        var rows = new ArrayList<Row>();
        var icc = ShroutFleiss.of(Published.table("icc_shrout_fleiss.csv"));
        double[] mine = {
            icc.one(),
            icc.two(),
            icc.three(),
            icc.oneAverage(),
            icc.twoAverage(),
            icc.threeAverage()
        };
        double[] theirs = {
            .165741768405, .289763779528, .714840714841, .442797133679, .620050547599, .909315542377
        };
        double worst = 0;
        for (int i = 0; i < 6; i++) {
            worst = Math.max(worst, Math.abs(mine[i] - theirs[i]));
        }
        rows.add(Row.atMost("six intraclass correlations", "Shrout and Fleiss", worst, 1e-9, ""));
        var units = Published.transposed(Published.table("krippendorff_canonical.csv"));
        double[] alphas = {.743421052631579, .815387503754881, .849107142857143, .797402774711612};
        double most = 0;
        for (var metric : Krippendorff.Metric.values()) {
            most =
                    Math.max(
                            most,
                            Math.abs(Krippendorff.alpha(units, metric) - alphas[metric.ordinal()]));
        }
        rows.add(
                Row.atMost("Krippendorff's α, four metrics", "his example, R irr", most, 1e-9, ""));
        return rows;
    }

    public static Row alphaOfPapers(ReferenceData data) {
        var table = new Table(data.reads("confpapers").complete());
        double alpha =
                Krippendorff.interval(table.nomination, table.nominations.size(), table.score);
        double reference =
                data.json("ref/krippendorff.json").get("confpapers").get("interval").asDouble();
        return Row.atMost(
                "confpapers: α, interval", "R irr", Math.abs(alpha - reference), 1e-9, "");
    }

    /** In a process of its own: fits a file of scores and says how long it took. */
    public static final class TimedFit {
        private TimedFit() {}

        public static void main(String[] arguments) throws Exception {
            var text = java.nio.file.Files.readString(java.nio.file.Path.of(arguments[0]));
            var reads = Published.readsOf(text).complete();
            var thread = java.lang.management.ManagementFactory.getThreadMXBean();
            long begin = System.nanoTime(), own = thread.getCurrentThreadCpuTime();
            var fit = Fit.of(new Table(reads)).orElseThrow();
            double checksum = fit.effects()[0] + fit.severities()[0];
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%.3f %.3f %.6f %.9f%n",
                    (System.nanoTime() - begin) / 1e9,
                    (thread.getCurrentThreadCpuTime() - own) / 1e9,
                    fit.criterion(),
                    checksum);
        }
    }
}
