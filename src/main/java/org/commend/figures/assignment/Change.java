package org.commend.figures.assignment;

import org.commend.kernel.Sentence;

/** One difference between what is assigned now and what is planned, with its reason. */
public sealed interface Change {
    Pair pair();

    Sentence reason();

    /** The judge is to read the nomination and was not before. */
    record Added(Pair pair, Sentence reason) implements Change {}

    /** The judge was to read the nomination and no longer is. */
    record Removed(Pair pair, Sentence reason) implements Change {}
}
