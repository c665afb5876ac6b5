package org.commend.figures.assignment;

/**
 * What the organiser wants besides high affinity.
 *
 * @param evenness what each further read of a judge costs more than the one before, in units of
 *     affinity; 0 leaves the balance of loads to ties between equally good plans
 * @param sharing the share of the optimum that may be given up to connect the judges and spread
 *     common reads, 0 to 1
 * @param steadiness the share of the new optimum that may be given up to leave present assignments
 *     as they are, 0 to 1
 * @param seed from which the order of trials in the swaps comes
 */
public record Wishes(double evenness, double sharing, double steadiness, long seed) {
    public Wishes {
        if (!(evenness >= 0 && evenness <= 1)) {
            throw new IllegalArgumentException("evenness is not between 0 and 1");
        }
        if (!(sharing >= 0 && sharing <= 1)) {
            throw new IllegalArgumentException("sharing is not between 0 and 1");
        }
        if (!(steadiness >= 0 && steadiness <= 1)) {
            throw new IllegalArgumentException("steadiness is not between 0 and 1");
        }
    }

    /**
     * Balanced loads, up to 2 % of affinity for connection, up to 5 % for leaving people's reading
     * lists alone.
     */
    public static Wishes usual(long seed) {
        return new Wishes(0.01, 0.02, 0.05, seed);
    }
}
