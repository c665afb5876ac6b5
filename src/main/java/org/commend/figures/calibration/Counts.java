package org.commend.figures.calibration;

/**
 * How much there is to go by.
 *
 * @param pieces connected pieces of the graph that joins a judge with each nomination they have
 *     read; between pieces nothing but the assumption that they are alike makes scores comparable
 * @param incomplete reads with a criterion missing, left out of everything else
 */
public record Counts(int reads, int nominations, int judges, int pieces, int incomplete) {}
