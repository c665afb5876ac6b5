package org.commend.figures.calibration;

/**
 * The variance components, in points squared: between nominations, between judges, and what is
 * left.
 */
public record Variances(double nomination, double judge, double noise) {}
