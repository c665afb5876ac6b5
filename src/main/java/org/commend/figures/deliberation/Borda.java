package org.commend.figures.deliberation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.kernel.Sentence;

/**
 * Borda's count as a cross-check, in exact fractions: a candidate gets, from each other candidate,
 * the share of ballots that prefer it, equal ranks counting one half. Only ballots that are on both
 * count, so that recusals cost nobody points; without recusals this is the usual count divided by
 * the number of ballots. Equal scores are decided by lot. Source: Borda (1781); for incomplete
 * ballots Young, J. Econ. Theory 9 (1974) 43. O(ballots · m²).
 */
public final class Borda {
    private Borda() {}

    /** Each candidate's score, highest first; from 0 to the number of others. */
    public static Map<String, Fraction> scores(List<String> candidates, List<Ballot> ballots) {
        var duels = new Duels(candidates, ballots);
        var scores = new LinkedHashMap<String, Fraction>();
        for (int a = 0; a < duels.candidates.size(); a++) {
            var score = Fraction.ZERO;
            for (int b = 0; b < duels.candidates.size(); b++) {
                int all = duels.prefer[a][b] + duels.prefer[b][a] + duels.equal[a][b];
                if (a != b && all > 0) {
                    score =
                            score.plus(
                                    Fraction.of(
                                            2L * duels.prefer[a][b] + duels.equal[a][b], 2L * all));
                }
            }
            scores.put(duels.candidates.get(a), score);
        }
        var sorted = new LinkedHashMap<String, Fraction>();
        scores.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Fraction>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    public static Tally count(List<String> candidates, List<Ballot> ballots, int seats, long seed) {
        var steps = new ArrayList<Sentence>();
        var lot = new Lot(candidates, seed, steps);
        var scores = scores(candidates, ballots);
        scores.forEach(
                (name, score) ->
                        steps.add(Sentence.of("borda.score", name, String.valueOf(score))));
        var elected = new ArrayList<String>();
        while (elected.size() < Math.min(seats, candidates.size())) {
            var left = scores.keySet().stream().filter(name -> !elected.contains(name)).toList();
            var best = left.getFirst();
            var equal =
                    left.stream()
                            .filter(
                                    name ->
                                            java.util.Objects.equals(
                                                    scores.get(name), scores.get(best)))
                            .toList();
            var next =
                    elected.size() + equal.size() <= seats ? equal.getFirst() : lot.favour(equal);
            elected.add(next);
            steps.add(Sentence.of("borda.elected", next, elected.size()));
        }
        return new Tally("Borda", elected, steps, lot.drawn(), seed);
    }
}
