package org.commend.figures.assignment;

import org.commend.kernel.Sentence;

/**
 * A judge is to score a nomination.
 *
 * @param affinity how well they suit it, 0 to 1; NaN for a scorecard given by a judge of whom
 *     nothing is known any more
 * @param reason why this judge: given, locked, kept, the best free judge, the only one, to balance
 *     or to connect
 */
public record Assignment(String nomination, String judge, double affinity, Sentence reason) {
    public Pair pair() {
        return new Pair(nomination, judge);
    }
}
