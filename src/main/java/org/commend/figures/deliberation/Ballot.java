package org.commend.figures.deliberation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One member's ranking.
 *
 * @param ranking groups of candidates, best first; candidates in one group are ranked equal; who is
 *     in no group is ranked below all who are, and equal to the others left out
 * @param recused candidates on whom this member has no ballot: they are neither above nor below
 *     anyone on it
 */
public record Ballot(List<Set<String>> ranking, Set<String> recused) {
    public Ballot {
        ranking =
                ranking.stream()
                        .filter(group -> !group.isEmpty())
                        .map(group -> (Set<String>) Set.copyOf(group))
                        .toList();
        recused = Set.copyOf(recused);
        var seen = new HashSet<String>();
        for (var group : ranking) {
            for (var candidate : group) {
                if (!seen.add(candidate)) {
                    throw new IllegalArgumentException(candidate + " stands twice on a ballot");
                }
                if (recused.contains(candidate)) {
                    throw new IllegalArgumentException("a recused member has ranked " + candidate);
                }
            }
        }
    }

    /** A ballot that ranks these, each below the one before. */
    public static Ballot of(String... best) {
        return new Ballot(java.util.Arrays.stream(best).map(Set::of).toList(), Set.of());
    }

    /** The place of a candidate, 0 for the best; after all groups for those left out. */
    int place(String candidate) {
        for (int place = 0; place < ranking.size(); place++) {
            if (ranking.get(place).contains(candidate)) {
                return place;
            }
        }
        return ranking.size();
    }
}
