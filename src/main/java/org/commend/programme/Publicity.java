package org.commend.programme;

import java.time.Instant;
import java.util.Optional;

/** Whether an edition's winners can be read by everybody: a fact, which no date makes true. */
public interface Publicity {
    /** Since when they are public, by the database's clock; empty while they are not. */
    Optional<Instant> publicSince(EditionId edition);
}
