package org.commend.figures.calibration;

/**
 * How far the scores can be trusted.
 *
 * @param iccSingle share of one read's variance that is the nomination's: σ²u / (σ²u + σ²b + σ²e),
 *     absolute agreement
 * @param iccAverage the same for the mean of as many reads as a nomination has on average (n /
 *     nominations)
 * @param alpha Krippendorff's α with interval distance on the raw scores; NaN where it is not
 *     defined
 */
public record Reliability(double iccSingle, double iccAverage, double alpha) {}
