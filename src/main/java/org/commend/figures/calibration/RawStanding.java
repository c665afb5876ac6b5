package org.commend.figures.calibration;

/**
 * A nomination's figures before any calibration.
 *
 * @param reads number of complete reads
 * @param mean arithmetic mean of the scores, in points
 * @param spread highest score less lowest, in points
 */
public record RawStanding(
        String nomination, String category, int reads, double mean, double spread) {}
