package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.figures.numerics.ChiSquare;
import org.commend.kernel.Sentence;

/**
 * The extension in which judges differ also in how far they spread good from bad, and in how steady
 * they are:
 *
 * <pre>
 * y = μ_category + b_j + a_j u_i + e,   u ~ N(0, 1),   e ~ N(0, σ²_j)
 * </pre>
 *
 * It is offered only where a likelihood-ratio test supports it: twice the gain in log likelihood
 * over equal a and σ, against χ² with two degrees of freedom for each judge of at least {@value
 * #ENOUGH} reads beyond the first, at the level {@value #LEVEL}. Judges with fewer reads share one
 * a and one σ. Otherwise there is nothing: no standings rest on it unasked.
 *
 * <p>Both models by EM on {@link FactorModel}. Source: Lord and Novick (1968), congeneric tests;
 * Rubin and Thayer, Psychometrika 47 (1982) 69. O(steps · n).
 */
public final class SlopesAndNoises {
    public static final int ENOUGH = 15;
    public static final double LEVEL = 0.01;

    private SlopesAndNoises() {}

    public sealed interface Answer permits Supported, NotSupported {}

    /**
     * @param slope how far the judge spreads nominations, 1 for the panel's mean
     * @param noise standard deviation of what is left, in points
     */
    public record Shape(String judge, int reads, double slope, double noise) {}

    /**
     * The extension is supported.
     *
     * @param effects each nomination's predicted deviation under it, in points
     */
    public record Supported(
            double statistic,
            int degrees,
            double probability,
            List<Shape> judges,
            Map<String, Double> effects)
            implements Answer {
        public Supported {
            judges = List.copyOf(judges);
            effects = Map.copyOf(effects);
        }
    }

    /** It is not, and why. */
    public record NotSupported(Sentence reason) implements Answer {}

    /** Whether these reads support the extension. */
    public static Answer of(Reads reads) {
        var table = new Table(reads.complete());
        var raw = table.raw(table.nomination, table.nominations.size());
        var refusal = Refusals.of(table, raw);
        if (refusal.isPresent()) {
            return new NotSupported(refusal.get());
        }
        int[] count = table.raw(table.judge, table.judges.size()).count();
        boolean[] free = new boolean[count.length];
        int able = 0;
        for (int j = 0; j < free.length; j++) {
            if (free[j] = count[j] >= ENOUGH) {
                able++;
            }
        }
        boolean all = able == free.length;
        int degrees = 2 * (all ? able - 1 : able);
        if (degrees <= 0) {
            return new NotSupported(Sentence.of("slopes.tooFew", ENOUGH));
        }
        var fit = Fit.of(table);
        if (fit.isEmpty()) {
            return new NotSupported(Refusals.unsettled());
        }
        double[] scores = table.score.clone();
        for (int r = 0; r < scores.length; r++) {
            scores[r] -= fit.get().level(table.category[r]);
        }
        var equal = FactorModel.fitted(table, scores, new boolean[free.length]);
        var own = FactorModel.fitted(table, scores, free);
        double statistic = 2 * (own.logLikelihood() - equal.logLikelihood());
        double probability = ChiSquare.above(statistic, degrees);
        if (!(probability < LEVEL)) {
            return new NotSupported(
                    Sentence.of(
                            "slopes.notSupported",
                            String.format(java.util.Locale.ROOT, "%.3f", probability)));
        }
        return new Supported(
                statistic, degrees, probability, shapes(table, count, own), effects(table, own));
    }

    private static List<Shape> shapes(Table table, int[] count, FactorModel model) {
        double mean = model.meanLoading();
        var shapes = new ArrayList<Shape>();
        for (int j = 0; j < count.length; j++) {
            shapes.add(
                    new Shape(
                            table.judges.get(j),
                            count[j],
                            model.loading(j) / mean,
                            Math.sqrt(model.noise(j))));
        }
        return shapes;
    }

    private static Map<String, Double> effects(Table table, FactorModel model) {
        double[] values = model.values();
        double mean = model.meanLoading();
        var effects = new LinkedHashMap<String, Double>();
        for (int i = 0; i < values.length; i++) {
            effects.put(table.nominations.get(i), mean * values[i]);
        }
        return effects;
    }
}
