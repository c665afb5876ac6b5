package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.figures.numerics.Normal;
import org.commend.kernel.Sentence;

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
    private final Reads reads;
    private final Map<String, Integer> unread;
    private final Table table;
    private final List<List<String>> pieces;
    private final Table.Raw raw;

    private Calibration(Reads reads, Map<String, Integer> unread) {
        this.reads = reads;
        this.unread = Map.copyOf(unread);
        table = new Table(reads.complete());
        pieces = Pieces.of(table);
        raw = table.raw(table.nomination, table.nominations.size());
    }

    /** The standings of these reads with so many places, where every nomination has been read. */
    public static Outcome of(Reads reads, Places places, Chance chance) {
        return of(reads, Map.of(), places, chance);
    }

    /**
     * The same where some nominations have no read yet: they have no standing, and take part in the
     * chances of the others, and have one themselves, through their prior.
     *
     * @param unread how many of each category
     */
    public static Outcome of(
            Reads reads, Map<String, Integer> unread, Places places, Chance chance) {
        return new Calibration(reads, unread).calibrated(places, chance);
    }

    private Outcome calibrated(Places places, Chance chance) {
        var refusal = Refusals.of(table, raw);
        if (refusal.isPresent()) {
            return uncalibrated(refusal.get());
        }
        return Fit.of(table)
                .map(fit -> standings(fit, places, chance))
                .filter(Calibration::finite)
                .<Outcome>map(standings -> standings)
                .orElseGet(() -> uncalibrated(Refusals.unsettled()));
    }

    private static boolean finite(Standings standings) {
        return Double.isFinite(standings.criterion())
                && standings.nominations().stream()
                        .allMatch(
                                s ->
                                        Double.isFinite(
                                                s.calibrated() + s.standardError() + s.pTop()));
    }

    private Standings standings(Fit fit, Places places, Chance chance) {
        var posterior = new Posterior(fit.maximum());
        var deviations = posterior.deviations();
        boolean eliminated = fit.eliminated();
        double[] effects = fit.effects();
        double[] errors = fit.points(eliminated ? deviations.groups() : deviations.kept());
        int[] k = table.categories.stream().mapToInt(places::of).toArray();
        int[] waiting =
                table.categories.stream().mapToInt(it -> unread.getOrDefault(it, 0)).toArray();
        var ranks = Ranks.of(table, posterior, fit, errors, k, waiting, chance);

        Map<String, Double> levels = new LinkedHashMap<>();
        Map<String, Integer> shown = new LinkedHashMap<>();
        for (int c = 0; c < table.categories.size(); c++) {
            levels.put(table.categories.get(c), fit.level(c));
            shown.put(table.categories.get(c), k[c]);
        }
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < table.nominations.size(); i++) {
            double calibrated = fit.level(table.categoryOf[i]) + effects[i];
            double reach = Normal.EIGHTY * errors[i];
            standings.add(
                    new Standing(
                            table.nominations.get(i),
                            table.categories.get(table.categoryOf[i]),
                            0,
                            raw.count()[i],
                            raw.mean(i),
                            raw.spread(i),
                            calibrated,
                            effects[i],
                            errors[i],
                            calibrated - reach,
                            calibrated + reach,
                            ranks.top[i],
                            ranks.rank[i]));
        }
        var variances = fit.variances();
        return new Standings(
                counts(),
                variances,
                fit.criterion(),
                reliability(variances),
                levels,
                shown,
                Placing.placed(standings),
                severities(
                        fit.severities(),
                        fit.points(eliminated ? deviations.kept() : deviations.groups())),
                chance,
                chancesOfUnread(waiting, ranks),
                Notes.of(
                        table,
                        pieces,
                        reads.incomplete(),
                        raw,
                        variances,
                        fit.maximum().settled()));
    }

    /** By category: unread nominations of one category have the same chance, but for the draws. */
    private Map<String, Double> chancesOfUnread(int[] waiting, Ranks ranks) {
        Map<String, Double> chances = new LinkedHashMap<>();
        int first = table.nominations.size();
        for (int c = 0; c < waiting.length; c++) {
            if (waiting[c] > 0) {
                chances.put(
                        table.categories.get(c),
                        Arrays.stream(ranks.top, first, first + waiting[c]).average().orElse(0));
            }
            first += waiting[c];
        }
        return chances;
    }

    private List<Severity> severities(double[] effects, double[] errors) {
        var perJudge = table.raw(table.judge, table.judges.size());
        var severities = new ArrayList<Severity>();
        for (int j = 0; j < table.judges.size(); j++) {
            severities.add(
                    new Severity(table.judges.get(j), perJudge.count()[j], effects[j], errors[j]));
        }
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

    private Uncalibrated uncalibrated(Sentence reason) {
        var standings = new ArrayList<RawStanding>();
        for (int i = 0; i < table.nominations.size(); i++) {
            standings.add(
                    new RawStanding(
                            table.nominations.get(i),
                            table.categories.get(table.categoryOf[i]),
                            raw.count()[i],
                            raw.mean(i),
                            raw.spread(i)));
        }
        standings.sort(Placing.RAW);
        return new Uncalibrated(
                reason, standings, counts(), Notes.ofRaw(table, pieces, reads.incomplete()));
    }
}
