package org.commend.figures.assignment;

/**
 * The figures of a plan.
 *
 * @param optimum total affinity of the exact flow, before anything was given up for connection
 * @param planned total affinity of the plan
 * @param fewest smallest load of a judge
 * @param middle median load
 * @param largest largest load
 * @param pieces number of connected pieces of the judges' graph (judges are joined who read a
 *     nomination in common; judges without any read do not count); only judges in one piece can be
 *     compared
 * @param connectivity λ₂, the second smallest eigenvalue of that graph's Laplacian with common
 *     reads as weights: 0 when in pieces, larger when harder to separate
 * @param repeatedPairs how many pairs of judges read more than one nomination in common
 * @param moved how many present assignments the plan takes away although their judge and nomination
 *     are still there
 * @param movedAtLeast a proved lower bound of {@code moved} for any plan as good as this one has to
 *     be
 */
public record Report(
        double optimum,
        double planned,
        int fewest,
        double middle,
        int largest,
        int pieces,
        double connectivity,
        int repeatedPairs,
        int moved,
        int movedAtLeast) {}
