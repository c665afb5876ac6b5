package org.commend.judging;

import java.util.List;
import org.commend.kernel.Sentence;
import org.commend.programme.EditionId;

/**
 * A plan of who reads what, shown before it is applied, and applied as it was shown.
 *
 * @param madeFor the fingerprint of the state that it was made for
 * @param changes what would be different from now, in the order of the nominations
 * @param shortfalls what cannot be had, each with its reason in a sentence
 * @param fewest the smallest number of reads of a judge, {@code largest} the greatest
 * @param pieces into how many pieces the judges fall who share nominations; scores are comparable
 *     within one piece
 */
public record PlannedReads(
        EditionId edition,
        String madeFor,
        List<Change> changes,
        List<Sentence> shortfalls,
        int reads,
        int fewest,
        double middle,
        int largest,
        int pieces) {

    /** One change: a read given to a judge, or taken from them. */
    public record Change(
            boolean added, String reference, String categoryName, String judge, Sentence reason) {}

    public PlannedReads {
        changes = List.copyOf(changes);
        shortfalls = List.copyOf(shortfalls);
    }
}
