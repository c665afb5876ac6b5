package org.commend.figures.calibration;

import java.util.Arrays;
import java.util.Optional;

/**
 * The model fitted to a table: everything but the posterior draws. Scores are brought to (y −
 * origin) / unit for the algebra; what is asked here is answered in points again.
 *
 * @param eliminated whether nominations are the factor that the algebra eliminated, or judges
 */
record Fit(Table table, boolean eliminated, double origin, double unit, Reml.Maximum maximum) {
    /**
     * Up to so many judges nominations are eliminated, which makes probabilities more exact;
     * beyond, the larger factor.
     */
    private static final int FEW_JUDGES = 300;

    static Optional<Fit> of(Table table) {
        return from(table, 1, 0.4);
    }

    /**
     * The fit, searched from ratios of nominations' and of judges' variance to the noise that are
     * near it.
     */
    static Optional<Fit> from(Table table, double nominationRatio, double judgeRatio) {
        boolean eliminated = table.judges.size() <= Math.max(FEW_JUDGES, table.nominations.size());
        double origin = Arrays.stream(table.score).min().orElse(0);
        double unit = Arrays.stream(table.score).max().orElse(1) - origin;
        if (!(unit > 0)) {
            return Optional.empty();
        }
        var data = crossed(table, eliminated, origin, unit);
        double first = eliminated ? nominationRatio : judgeRatio,
                second = eliminated ? judgeRatio : nominationRatio;
        return Reml.from(data, first, second)
                .map(maximum -> new Fit(table, eliminated, origin, unit, maximum));
    }

    private static Crossed crossed(Table table, boolean eliminated, double origin, double unit) {
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

    /** The same table at given variances, in points squared: no search. */
    static Optional<Fit> at(Table table, Variances variances) {
        boolean eliminated = table.judges.size() <= Math.max(FEW_JUDGES, table.nominations.size());
        double forNominations = variances.nomination() / variances.noise();
        double forJudges = variances.judge() / variances.noise();
        double a = eliminated ? forNominations : forJudges,
                b = eliminated ? forJudges : forNominations;
        return Likelihood.at(crossed(table, eliminated, 0, 1), a, b)
                .map(
                        there ->
                                new Fit(
                                        table,
                                        eliminated,
                                        0,
                                        1,
                                        new Reml.Maximum(a, b, there, 0, true)));
    }

    double nominationRatio() {
        return eliminated ? maximum.thetaA() : maximum.thetaB();
    }

    double judgeRatio() {
        return eliminated ? maximum.thetaB() : maximum.thetaA();
    }

    Variances variances() {
        double noise = maximum.likelihood().noise() * unit * unit;
        return new Variances(nominationRatio() * noise, judgeRatio() * noise, noise);
    }

    double criterion() {
        var likelihood = maximum.likelihood();
        return likelihood.criterion + 2 * likelihood.degrees() * Math.log(unit);
    }

    /** The level of a category, in points. */
    double level(int category) {
        return origin + unit * maximum.likelihood().levels[category];
    }

    /** Predicted deviations of nominations, in points. */
    double[] effects() {
        return points(
                eliminated
                        ? maximum.likelihood().groupEffects()
                        : maximum.likelihood().keptEffects());
    }

    /** Predicted deviations of judges, in points. */
    double[] severities() {
        return points(
                eliminated
                        ? maximum.likelihood().keptEffects()
                        : maximum.likelihood().groupEffects());
    }

    double[] points(double[] scaled) {
        return Arrays.stream(scaled).map(value -> value * unit).toArray();
    }
}
