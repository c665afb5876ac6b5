package org.commend.programme;

import java.util.List;
import org.commend.kernel.Sentence;

/**
 * Asked before a moment is begun ahead of its date: what would be left undone for good. The time
 * line does not know what others do in a phase; they answer.
 */
public interface Unfinished {
    /** In whole sentences, the gravest first; empty when nothing is open. */
    List<Sentence> before(EditionId edition, Moment moment);
}
