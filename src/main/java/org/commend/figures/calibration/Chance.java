package org.commend.figures.calibration;

/**
 * Where the randomness comes from, so that the same figures come out again.
 *
 * @param seed kept with the result
 * @param draws how many times the posterior is drawn, at least 2
 */
public record Chance(long seed, int draws) {
    public static final int USUAL_DRAWS = 10_000;

    public Chance {
        if (draws < 2 || draws > 10_000_000) {
            throw new IllegalArgumentException(
                    "draws must be between 2 and 10,000,000, not " + draws);
        }
    }

    public static Chance of(long seed) {
        return new Chance(seed, USUAL_DRAWS);
    }
}
