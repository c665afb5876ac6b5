package org.commend.programme;

import java.util.List;

/**
 * Asked before a moment is begun ahead of its date: what would be left undone for good. The time
 * line does not know what others do in a phase; they answer.
 */
public interface Unfinished {
    /** In whole sentences, the gravest first; empty when nothing is open. */
    List<String> before(EditionId edition, Moment moment);
}
