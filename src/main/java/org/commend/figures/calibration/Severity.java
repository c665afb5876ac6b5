package org.commend.figures.calibration;

/**
 * How far a judge scores from the average judge.
 *
 * @param severity predicted deviation in points: below 0 the judge is severe, above 0 lenient
 * @param standardError its posterior standard deviation, in points
 */
public record Severity(String judge, int reads, double severity, double standardError) {}
