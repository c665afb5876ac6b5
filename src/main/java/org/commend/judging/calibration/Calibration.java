package org.commend.judging.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commend.judging.figures.Normal;
import org.commend.judging.figures.Remark;

/**
 * Makes judges comparable: from scores to {@link Standings}, or a reason why there are none.
 *
 * <p>The model, in points: y = μ_category + u_nomination + b_judge + e, with u, b and e normal
 * around 0. The variances are those of restricted maximum likelihood ({@link Reml}); effects are
 * their best linear unbiased predictions; their uncertainty includes that of the levels ({@link
 * Posterior}); places are judged by probability ({@link Ranks}). Scores are moved and scaled to the
 * unit interval before the algebra and back after it, so that neither 0–10 nor 0–1,000,000 strains
 * it. Never are scores standardised per judge: that does worse than the raw mean.
 *
 * <p>Every failure is a typed answer with its message key; nothing here is NaN but an α that is not
 * defined. Complexity: 6 to 10 steps of O(J³ + Σ n_g²), J the smaller of nominations and judges,
 * and the draws.
 */
public final class Calibration {
    /**
     * Up to so many judges nominations are eliminated, which makes probabilities more exact;
     * beyond, the larger factor.
     */
    private static final int FEW_JUDGES = 300;

    private final Reads reads;
    private final Table table;
    private final List<List<String>> pieces;
    private final Table.Raw raw;

    private Calibration(Reads reads) {
        this.reads = reads;
        table = new Table(reads.complete());
        pieces = Pieces.of(table);
        raw = table.raw(table.nomination, table.nominations.size());
    }

    /** The standings of these reads with so many places. */
    public static Outcome of(Reads reads, Places places, Chance chance) {
        return new Calibration(reads).calibrated(places, chance);
    }

    private Outcome calibrated(Places places, Chance chance) {
        var refusal = Refusals.of(table, raw);
        if (refusal.isPresent()) return uncalibrated(refusal.get());
        double origin = Arrays.stream(table.score).min().orElse(0);
        double unit = Arrays.stream(table.score).max().orElse(1) - origin;
        boolean eliminated = eliminatesNominations(table);
        Optional<Reml.Maximum> found = Reml.of(crossed(table, eliminated, origin, unit));
        if (found.isEmpty()) return uncalibrated(Refusals.unsettled());
        var standings = standings(found.get(), eliminated, origin, unit, places, chance);
        boolean finite =
                Double.isFinite(standings.criterion())
                        && standings.nominations().stream()
                                .allMatch(
                                        s ->
                                                Double.isFinite(
                                                        s.calibrated()
                                                                + s.standardError()
                                                                + s.pTop()));
        return finite ? standings : uncalibrated(Refusals.unsettled());
    }

    static boolean eliminatesNominations(Table table) {
        return table.judges.size() <= Math.max(FEW_JUDGES, table.nominations.size());
    }

    /** The table as a crossed design, the scores brought to (y − origin) / unit. */
    static Crossed crossed(Table table, boolean eliminated, double origin, double unit) {
        double[] scores =
                Arrays.stream(table.score).map(score -> (score - origin) / unit).toArray();
        int nominations = table.nominations.size(),
                judges = table.judges.size(),
                p = table.categories.size();
        return eliminated
                ? new Crossed(
                        table.nomination,
                        nominations,
                        table.judge,
                        judges,
                        table.category,
                        p,
                        scores)
                : new Crossed(
                        table.judge,
                        judges,
                        table.nomination,
                        nominations,
                        table.category,
                        p,
                        scores);
    }

    private Standings standings(
            Reml.Maximum maximum,
            boolean eliminated,
            double origin,
            double unit,
            Places places,
            Chance chance) {
        var likelihood = maximum.likelihood();
        double forGroups = maximum.variance(maximum.thetaA()) * unit * unit;
        double forKept = maximum.variance(maximum.thetaB()) * unit * unit;
        var variances =
                new Variances(
                        eliminated ? forGroups : forKept,
                        eliminated ? forKept : forGroups,
                        likelihood.noise() * unit * unit);
        var posterior = new Posterior(likelihood.data, maximum);
        var deviations = posterior.deviations();
        double[] effects = eliminated ? likelihood.groupEffects() : likelihood.keptEffects();
        double[] errors = eliminated ? deviations.groups() : deviations.kept();
        int[] k = table.categories.stream().mapToInt(places::of).toArray();
        var ranks = Ranks.of(table, posterior, eliminated, effects, errors, k, chance);

        Map<String, Double> levels = new LinkedHashMap<>();
        for (int c = 0; c < table.categories.size(); c++)
            levels.put(table.categories.get(c), origin + unit * likelihood.levels[c]);
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < table.nominations.size(); i++) {
            var category = table.categories.get(table.categoryOf[i]);
            double effect = unit * effects[i], error = unit * errors[i];
            double calibrated = levels.getOrDefault(category, 0.0) + effect;
            standings.add(
                    new Standing(
                            table.nominations.get(i),
                            category,
                            0,
                            raw.count()[i],
                            raw.mean(i),
                            raw.spread(i),
                            calibrated,
                            effect,
                            error,
                            calibrated - Normal.EIGHTY * error,
                            calibrated + Normal.EIGHTY * error,
                            ranks.top[i],
                            ranks.rank[i]));
        }
        double criterion = likelihood.criterion + 2 * likelihood.degrees() * Math.log(unit);
        var shown = new LinkedHashMap<String, Integer>();
        table.categories.forEach(category -> shown.put(category, places.of(category)));
        return new Standings(
                counts(),
                variances,
                criterion,
                reliability(variances),
                levels,
                shown,
                Placing.placed(standings),
                severities(
                        eliminated ? likelihood.keptEffects() : likelihood.groupEffects(),
                        eliminated ? deviations.kept() : deviations.groups(),
                        unit),
                chance,
                Notes.of(table, pieces, reads.incomplete(), raw, variances, maximum.settled()));
    }

    private List<Severity> severities(double[] effects, double[] errors, double unit) {
        var perJudge = table.raw(table.judge, table.judges.size());
        var severities = new ArrayList<Severity>();
        for (int j = 0; j < table.judges.size(); j++)
            severities.add(
                    new Severity(
                            table.judges.get(j),
                            perJudge.count()[j],
                            unit * effects[j],
                            unit * errors[j]));
        return severities;
    }

    private Reliability reliability(Variances v) {
        double average = (double) table.reads() / table.nominations.size();
        double others = v.judge() + v.noise();
        return new Reliability(
                v.nomination() / (v.nomination() + others),
                v.nomination() / (v.nomination() + others / average),
                Krippendorff.interval(table.nomination, table.nominations.size(), table.score));
    }

    private Counts counts() {
        return new Counts(
                table.reads(),
                table.nominations.size(),
                table.judges.size(),
                pieces.size(),
                reads.incomplete());
    }

    private Uncalibrated uncalibrated(Remark reason) {
        var standings = new ArrayList<RawStanding>();
        for (int i = 0; i < table.nominations.size(); i++)
            standings.add(
                    new RawStanding(
                            table.nominations.get(i),
                            table.categories.get(table.categoryOf[i]),
                            raw.count()[i],
                            raw.mean(i),
                            raw.spread(i)));
        standings.sort(Placing.RAW);
        return new Uncalibrated(
                reason, standings, counts(), Notes.ofRaw(table, pieces, reads.incomplete()));
    }
}
