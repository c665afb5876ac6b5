package org.commend.figures.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state a plan is made for: everything the planner knows, and nothing that it does not need. A
 * plan carries the {@link #fingerprint()} of its ground and can be applied to that alone.
 *
 * @param nominations each with the reads it wants
 * @param judges each with the least and most they read
 * @param affinities how well a judge suits a nomination, 0 to 1
 * @param otherwise the affinity of pairs that are not in {@code affinities}; NaN means that such a
 *     pair is not eligible
 * @param conflicts pairs that must never be: stronger than everything below
 * @param locked pairs that the organiser has fixed, whether assigned yet or not
 * @param given pairs whose scorecard is in: they stay and count, also when the judge has left
 * @param present pairs assigned now and not yet scored, which a new plan moves as little as it can
 */
public record Ground(
        List<Nomination> nominations,
        List<Judge> judges,
        Map<Pair, Double> affinities,
        double otherwise,
        Set<Pair> conflicts,
        Set<Pair> locked,
        Set<Pair> given,
        Set<Pair> present) {

    /** The affinity of a pair about which nothing is known, in a ground made by {@link #of}. */
    public static final double INDIFFERENT = 0.5;

    public Ground {
        nominations = List.copyOf(nominations);
        judges = List.copyOf(judges);
        var table = PairTable.copyOf(affinities);
        affinities = table;
        conflicts = PairTable.setOf(conflicts);
        locked = Set.copyOf(locked);
        given = Set.copyOf(given);
        present = Set.copyOf(present);
        for (int row = 0; row < table.rows(); row++) {
            for (double affinity : table.values(row)) {
                if (!(affinity >= 0 && affinity <= 1)) {
                    throw new IllegalArgumentException(
                            "an affinity of %s is not between 0 and 1: %s"
                                    .formatted(table.nomination(row), affinity));
                }
            }
        }
        refuseTwins(nominations.stream().map(Nomination::id).toList(), "nomination");
        refuseTwins(judges.stream().map(Judge::id).toList(), "judge");
    }

    private static void refuseTwins(List<String> ids, String kind) {
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("two " + kind + "s are called " + id);
            }
        }
    }

    /** Every judge may read every nomination and suits each as well as any other. */
    public static Ground of(List<Nomination> nominations, List<Judge> judges) {
        return new Ground(
                nominations, judges, Map.of(), INDIFFERENT, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Only pairs whose affinity is given are eligible. */
    public static Ground ofEligible(
            List<Nomination> nominations, List<Judge> judges, Map<Pair, Double> affinities) {
        return new Ground(
                nominations,
                judges,
                affinities,
                Double.NaN,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    public Ground withAffinities(Map<Pair, Double> more) {
        var all = new HashMap<>(affinities);
        all.putAll(more);
        return new Ground(nominations, judges, all, otherwise, conflicts, locked, given, present);
    }

    public Ground withConflicts(Set<Pair> pairs) {
        return new Ground(
                nominations, judges, affinities, otherwise, pairs, locked, given, present);
    }

    public Ground withLocked(Set<Pair> pairs) {
        return new Ground(
                nominations, judges, affinities, otherwise, conflicts, pairs, given, present);
    }

    public Ground withGiven(Set<Pair> pairs) {
        return new Ground(
                nominations, judges, affinities, otherwise, conflicts, locked, pairs, present);
    }

    public Ground withPresent(Set<Pair> pairs) {
        return new Ground(
                nominations, judges, affinities, otherwise, conflicts, locked, given, pairs);
    }

    /**
     * The same pairs with other nominations: some came late, some were withdrawn, some want more
     * reads.
     */
    public Ground withNominations(List<Nomination> others) {
        return new Ground(others, judges, affinities, otherwise, conflicts, locked, given, present);
    }

    /** The same pairs with another panel. */
    public Ground withJudges(List<Judge> others) {
        return new Ground(
                nominations, others, affinities, otherwise, conflicts, locked, given, present);
    }

    /** The affinities in numbers. */
    PairTable table() {
        return PairTable.copyOf(affinities);
    }

    /**
     * The affinity of a pair, 0 to 1, or NaN where the pair is not eligible: by conflict, or
     * because nothing says so.
     */
    public double affinity(Pair pair) {
        return conflicts.contains(pair) ? Double.NaN : affinities.getOrDefault(pair, otherwise);
    }

    /**
     * SHA-256 over all that is known here, in hexadecimal; the order in which it was told makes no
     * difference.
     */
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
