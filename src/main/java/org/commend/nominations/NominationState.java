package org.commend.nominations;

import org.commend.kernel.Sentence;
import org.commend.kernel.Spoken;

/** Where a nomination stands with the office. */
public enum NominationState implements Spoken {
    SUBMITTED,
    ACCEPTED,
    INELIGIBLE,
    WITHDRAWN;

    @Override
    public Sentence words() {
        return Sentence.of("nominationState." + name());
    }
}
