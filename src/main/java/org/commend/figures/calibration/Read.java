package org.commend.figures.calibration;

/**
 * One judge's complete reading of one nomination.
 *
 * @param score the weighted sum of the criteria, in the rubric's points; finite
 */
public record Read(String nomination, String category, String judge, double score) {
    public Read {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException(
                    "the score of %s for %s is not a number".formatted(judge, nomination));
        }
    }
}
