package org.commend.figures.calibration;

/**
 * A nomination's place after a round, with the figures behind it. The raw mean always stands beside
 * the calibrated score.
 *
 * @param place 1 for the best calibrated score of the category; equal scores share the better place
 * @param reads complete reads
 * @param mean raw mean, in points
 * @param spread highest score less lowest, in points
 * @param calibrated expected score from an average judge, in points: the category's level plus the
 *     effect
 * @param effect the nomination's predicted deviation from its category's level, in points
 * @param standardError posterior standard deviation of the effect, the category level's uncertainty
 *     included, in points
 * @param low lower end of the 80 % interval, {@code calibrated − 1.2816 standardError}
 * @param high upper end of it
 * @param pTop probability of being among the category's best k, 0 to 1
 * @param expectedRank mean rank in the category over the posterior, 1 = best
 */
public record Standing(
        String nomination,
        String category,
        int place,
        int reads,
        double mean,
        double spread,
        double calibrated,
        double effect,
        double standardError,
        double low,
        double high,
        double pTop,
        double expectedRank) {}
