package org.commend.figures.deliberation;

import java.util.List;
import org.commend.kernel.Sentence;

/**
 * A count.
 *
 * @param method the name of the method and of its rules
 * @param elected in the order of their election
 * @param steps the whole count in sentences, for the chair to read out
 * @param lots how often a tie was decided by lot; 0 as a rule
 * @param seed from which the lot was drawn
 */
public record Tally(
        String method, List<String> elected, List<Sentence> steps, int lots, long seed) {
    public Tally {
        elected = List.copyOf(elected);
        steps = List.copyOf(steps);
    }
}
