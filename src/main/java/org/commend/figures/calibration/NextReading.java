package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.commend.figures.numerics.Normal;
import org.commend.kernel.Sentence;

/**
 * Which nominations to read once more, after a first round of few reads: those where the cut is in
 * doubt and one more read says most.
 *
 * <pre>
 * worth = p (1 − p) · v / (v + σ²)      p = P(in the top k), v = posterior variance of the effect, σ² = noise variance
 * </pre>
 *
 * Reads are chosen one after the other, v falling to v σ² / (v + σ²) with each, up to {@value
 * #MOST} reads a nomination and as many as the batch and the budget allow. It is over when the
 * budget is spent, when the expected number of wrong places Σ (1 − p) over the present shortlist is
 * below the limit that the panel set, or when nothing may be read again. The assignments are then
 * the planner's, with the wanted reads raised. Source: the knowledge gradient for subset selection
 * in a plain form (Frazier, Powell and Dayanik, 2008). O(I log I).
 */
public final class NextReading {
    public static final int MOST = 7;

    private NextReading() {}

    /**
     * A nomination to be read once more or several times.
     *
     * @param more how many more reads
     * @param chance probability that one more read changes on which side of the cut it stands
     */
    public record Wish(
            String nomination,
            String category,
            int reads,
            int more,
            double worth,
            double chance,
            Sentence reason) {}

    /**
     * @param wishes most worth first; empty when reading is over
     * @param expectedWrong expected number of wrong places in the present shortlist
     * @param over why no further read is proposed, if none is
     */
    public record Advice(List<Wish> wishes, double expectedWrong, Optional<Sentence> over) {
        public Advice {
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * @param batch how many reads to ask for at once
     * @param budget how many reads are left in all
     * @param limit the expected number of wrong places with which the panel is content
     */
    public static Advice of(Standings standings, int batch, int budget, double limit) {
        double wrong = expectedWrong(standings);
        if (wrong <= limit) {
            return over(wrong, Sentence.of("next.settled", shown(wrong), shown(limit)));
        }
        if (budget <= 0) {
            return over(wrong, Sentence.of("next.spent"));
        }
        var wishes = chosen(standings, Math.min(batch, budget));
        if (wishes.isEmpty()) {
            return over(wrong, Sentence.of("next.nothing", MOST));
        }
        return new Advice(wishes, wrong, Optional.empty());
    }

    private static Advice over(double wrong, Sentence why) {
        return new Advice(List.of(), wrong, Optional.of(why));
    }

    /** Σ (1 − p) over those who would go on now. */
    public static double expectedWrong(Standings standings) {
        double wrong = 0;
        for (var place : standings.places().entrySet()) {
            wrong +=
                    standings.of(place.getKey()).stream()
                            .limit(place.getValue())
                            .mapToDouble(s -> 1 - s.pTop())
                            .sum();
        }
        return wrong;
    }

    private static final class Doubt {
        final Standing standing;
        double variance;
        double worth;
        double first;
        int more;

        Doubt(Standing standing, double noise) {
            this.standing = standing;
            variance = standing.standardError() * standing.standardError();
            weigh(noise);
            first = worth;
        }

        void weigh(double noise) {
            double p = standing.pTop();
            worth =
                    standing.reads() + more >= MOST
                            ? 0
                            : p * (1 - p) * variance / (variance + noise);
        }

        void readOnce(double noise) {
            variance = variance * noise / (variance + noise);
            more++;
            weigh(noise);
        }
    }

    private static List<Wish> chosen(Standings standings, int reads) {
        double noise = standings.variances().noise();
        var queue =
                new PriorityQueue<Doubt>(
                        Comparator.comparingDouble((Doubt d) -> d.worth)
                                .reversed()
                                .thenComparing(d -> d.standing.nomination()));
        standings.nominations().forEach(standing -> queue.add(new Doubt(standing, noise)));
        Map<String, Doubt> asked = new LinkedHashMap<>();
        for (int read = 0; read < reads && !queue.isEmpty(); read++) {
            var most = queue.remove();
            if (!(most.worth > 0)) {
                break;
            }
            most.readOnce(noise);
            asked.put(most.standing.nomination(), most);
            queue.add(most);
        }
        var cuts = cuts(standings);
        var wishes = new ArrayList<Wish>();
        for (var doubt : asked.values()) {
            wishes.add(wish(doubt, cuts.getOrDefault(doubt.standing.category(), 0.0), noise));
        }
        wishes.sort(
                Comparator.comparingDouble(Wish::worth).reversed().thenComparing(Wish::nomination));
        return wishes;
    }

    private static Wish wish(Doubt doubt, double cut, double noise) {
        var s = doubt.standing;
        double variance = s.standardError() * s.standardError();
        double shift = variance / Math.sqrt(variance + noise);
        double chance = shift > 0 ? Normal.below(-Math.abs(s.calibrated() - cut) / shift) : 0;
        return new Wish(
                s.nomination(),
                s.category(),
                s.reads(),
                doubt.more,
                doubt.first,
                chance,
                Sentence.of("next.doubt", s.nomination(), shown(s.pTop()), shown(chance)));
    }

    /** Half-way between the last who goes on and the first who does not, by category. */
    private static Map<String, Double> cuts(Standings standings) {
        var cuts = new LinkedHashMap<String, Double>();
        standings
                .places()
                .forEach(
                        (category, k) -> {
                            var all = standings.of(category);
                            if (k < all.size()) {
                                cuts.put(
                                        category,
                                        (all.get(k - 1).calibrated() + all.get(k).calibrated())
                                                / 2);
                            }
                        });
        return cuts;
    }

    private static String shown(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f", value);
    }
}
