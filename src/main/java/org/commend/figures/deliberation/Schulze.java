package org.commend.figures.deliberation;

import java.util.ArrayList;
import java.util.List;
import org.commend.kernel.Sentence;

/**
 * One winner by the Schulze method, winning votes.
 *
 * <p>d(a, b) is the number of ballots that prefer a to b. A link a → b exists if d(a, b) &gt; d(b,
 * a), and is as strong as d(a, b). A path is as strong as its weakest link; p(a, b) is the
 * strongest path's strength, 0 without one. a is a winner if p(a, b) ≥ p(b, a) for every b. Several
 * such are decided by lot. Equal and left out candidates count for neither; a ballot recused from a
 * or b says nothing about the two. Source: Schulze, Social Choice and Welfare 36 (2011) 267.
 * O(ballots · m² + m³).
 */
public final class Schulze {
    private Schulze() {}

    public static Tally count(List<String> candidates, List<Ballot> ballots, long seed) {
        var duels = new Duels(candidates, ballots);
        var names = duels.candidates;
        var steps = new ArrayList<Sentence>();
        var lot = new Lot(names, seed, steps);
        steps.add(Sentence.of("schulze.begin", ballots.size(), names.size()));
        tell(duels, steps);
        int[][] strength = strengths(duels);
        var winners = new ArrayList<String>();
        for (int a = 0; a < names.size(); a++) {
            boolean unbeaten = true;
            for (int b = 0; b < names.size(); b++) {
                unbeaten &= a == b || strength[a][b] >= strength[b][a];
            }
            if (unbeaten) {
                winners.add(names.get(a));
            }
        }
        tellPaths(duels, strength, winners, steps);
        if (winners.isEmpty()) {
            return new Tally("Schulze (winning votes)", List.of(), steps, 0, seed);
        }
        var winner = lot.favour(winners);
        steps.add(Sentence.of("schulze.winner", winner));
        return new Tally("Schulze (winning votes)", List.of(winner), steps, lot.drawn(), seed);
    }

    private static int[][] strengths(Duels duels) {
        int size = duels.candidates.size();
        int[][] p = new int[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (a != b && duels.prefer[a][b] > duels.prefer[b][a]) {
                    p[a][b] = duels.prefer[a][b];
                }
            }
        }
        for (int via = 0; via < size; via++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    if (a != b && a != via && b != via) {
                        p[a][b] = Math.max(p[a][b], Math.min(p[a][via], p[via][b]));
                    }
                }
            }
        }
        return p;
    }

    private static void tell(Duels duels, List<Sentence> steps) {
        for (int a = 0; a < duels.candidates.size(); a++) {
            for (int b = a + 1; b < duels.candidates.size(); b++) {
                steps.add(
                        Sentence.of(
                                "schulze.duel",
                                duels.candidates.get(a),
                                duels.candidates.get(b),
                                duels.prefer[a][b],
                                duels.prefer[b][a]));
            }
        }
    }

    private static void tellPaths(
            Duels duels, int[][] strength, List<String> winners, List<Sentence> steps) {
        for (int a = 0; a < strength.length; a++) {
            for (int b = 0; b < strength.length; b++) {
                if (winners.contains(duels.candidates.get(a))
                        && duels.prefer[a][b] < duels.prefer[b][a]) {
                    steps.add(
                            Sentence.of(
                                    "schulze.path",
                                    duels.candidates.get(a),
                                    duels.candidates.get(b),
                                    strength[a][b],
                                    strength[b][a]));
                }
            }
        }
    }
}
