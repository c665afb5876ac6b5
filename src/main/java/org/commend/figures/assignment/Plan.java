package org.commend.figures.assignment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A proposal: who reads what, what changes for it, what cannot be had, and the figures. Nothing has
 * happened yet.
 *
 * @param madeFor the fingerprint of the {@link Ground} it was made for
 * @param assignments all assignments after the plan, sorted by nomination and judge, given
 *     scorecards included
 * @param changes what is different from now, sorted by nomination and judge
 * @param shortfalls what cannot be had, and why; empty when every wish is met
 */
public record Plan(
        String madeFor,
        List<Assignment> assignments,
        List<Change> changes,
        List<Shortfall> shortfalls,
        Report report) {
    public Plan {
        assignments = List.copyOf(assignments);
        changes = List.copyOf(changes);
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * Whether the plan may be applied to this ground: only when nothing that it rests on has moved
     * since.
     */
    public boolean fits(Ground ground) {
        return madeFor.equals(ground.fingerprint());
    }

    public Set<Pair> pairs() {
        return assignments.stream().map(Assignment::pair).collect(Collectors.toUnmodifiableSet());
    }
}
