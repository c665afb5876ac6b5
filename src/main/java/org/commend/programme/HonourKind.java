package org.commend.programme;

import org.commend.kernel.Sentence;
import org.commend.kernel.Spoken;

/** What a category may confer. */
public enum HonourKind implements Spoken {
    WINNER,
    JOINT_WINNER,
    HIGHLY_COMMENDED,
    NO_AWARD,
    DIRECT_AWARD;

    /** As it stands on the public page. */
    @Override
    public Sentence words() {
        return Sentence.of("honourKind." + name());
    }
}
