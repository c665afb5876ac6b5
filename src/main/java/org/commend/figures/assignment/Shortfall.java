package org.commend.figures.assignment;

import java.util.List;
import org.commend.kernel.Sentence;

/**
 * What cannot be had, and why.
 *
 * @param subject the id of the nomination that lacks reads, or of the judge who lacks nominations
 * @param missing how many reads are missing
 * @param judges the judges in the narrow place: all who could read it, and are full
 * @param reason the narrow place in words, from the minimum cut
 */
public record Shortfall(String subject, int missing, List<String> judges, Sentence reason) {
    public Shortfall {
        judges = List.copyOf(judges);
    }
}
