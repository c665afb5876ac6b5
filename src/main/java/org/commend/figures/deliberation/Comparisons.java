package org.commend.figures.deliberation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Merits of candidates from comparisons of two at a time, ties allowed: the model of Bradley and
 * Terry with Davidson's ties.
 *
 * <pre>
 * Z = e^λi + e^λj + ν e^((λi+λj)/2)
 * P(i before j) = e^λi / Z      P(tie) = ν e^((λi+λj)/2) / Z        λ ~ N(0, 1.5²),  log ν ~ N(0, 1.5²)
 * </pre>
 *
 * The posterior is strictly concave in (λ, log ν); Newton with halved steps finds its maximum,
 * whatever was compared: the prior keeps all wins and comparisons in pieces finite. Only the counts
 * of each pair enter, so that the order of decisions changes nothing. Probabilities come from the
 * normal approximation at the maximum. Source: Davidson, JASA 65 (1970) 317; Caron and Doucet, JCGS
 * 21 (2012) 174, for the prior's place. O(steps · (comparisons + m³)).
 */
public final class Comparisons {
    static final double PRIOR = 1.5;

    private Comparisons() {}

    /** Two that were compared: the better, the worse, or neither. */
    public record Comparison(String one, String other, Verdict verdict) {}

    public enum Verdict {
        ONE,
        OTHER,
        TIE
    }

    /**
     * A candidate's merit.
     *
     * @param merit λ, on a scale where a difference of 1 means odds of e to 1
     * @param standardError of the merit
     * @param pWinner probability of being the best
     * @param pTop probability of being among the best k
     */
    public record Merit(
            String candidate,
            int compared,
            double merit,
            double standardError,
            double pWinner,
            double pTop) {}

    /**
     * The next two to show, and the share of their uncertainty that one more look removes, weighed
     * by what hangs on it.
     */
    public record NextPair(String one, String other, double worth) {}

    /**
     * @param merits best first
     * @param next nothing when there are fewer than two candidates
     */
    public record Result(List<Merit> merits, double tieParameter, Optional<NextPair> next) {
        public Result {
            merits = List.copyOf(merits);
        }
    }

    /** The merits of these candidates, of whom the best k count. */
    public static Result of(
            List<String> candidates, List<Comparison> comparisons, int k, long seed, int draws) {
        var names = candidates.stream().sorted().distinct().toList();
        if (names.size() < candidates.size()) {
            throw new IllegalArgumentException("a candidate stands twice");
        }
        var numbers = new HashMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        int size = names.size();
        int[][] wins = new int[size][size], ties = new int[size][size];
        for (var comparison : comparisons) {
            Integer a = numbers.get(comparison.one()), b = numbers.get(comparison.other());
            if (a == null || b == null || a.equals(b)) {
                throw new IllegalArgumentException(
                        "not two candidates: %s and %s"
                                .formatted(comparison.one(), comparison.other()));
            }
            switch (comparison.verdict()) {
                case ONE -> wins[a][b]++;
                case OTHER -> wins[b][a]++;
                case TIE -> {
                    ties[a][b]++;
                    ties[b][a]++;
                }
            }
        }
        if (size == 0) {
            return new Result(List.of(), 1, Optional.empty());
        }
        var mode = Davidson.of(wins, ties);
        var cut = Cut.of(mode, Math.clamp(k, 1, size), seed, draws);
        var merits = new ArrayList<Merit>();
        for (int i = 0; i < size; i++) {
            int compared = 0;
            for (int j = 0; j < size; j++) {
                compared += wins[i][j] + wins[j][i] + ties[i][j];
            }
            merits.add(
                    new Merit(
                            names.get(i),
                            compared,
                            mode.merit()[i],
                            Math.sqrt(mode.covariance()[i][i]),
                            cut.winner()[i],
                            cut.top()[i]));
        }
        merits.sort(
                Comparator.comparingDouble(Merit::merit)
                        .reversed()
                        .thenComparing(Merit::candidate));
        return new Result(
                merits,
                Math.exp(mode.logTie()),
                cut.next(mode)
                        .map(
                                pair ->
                                        new NextPair(
                                                names.get(pair.one()),
                                                names.get(pair.other()),
                                                pair.worth())));
    }
}
