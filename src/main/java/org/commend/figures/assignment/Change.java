package org.commend.figures.assignment;

import org.commend.figures.numerics.Remark;

/** One difference between what is assigned now and what is planned, with its reason. */
public sealed interface Change {
    Pair pair();

    Remark reason();

    /** The judge is to read the nomination and was not before. */
    record Added(Pair pair, Remark reason) implements Change {}

    /** The judge was to read the nomination and no longer is. */
    record Removed(Pair pair, Remark reason) implements Change {}
}
