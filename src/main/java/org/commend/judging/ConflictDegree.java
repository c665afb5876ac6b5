package org.commend.judging;

import org.commend.kernel.Sentence;
import org.commend.kernel.Spoken;

/** How close a judge is to those nominated; each keeps the judge out of the nomination. */
public enum ConflictDegree implements Spoken {
    CLOSE,
    WORKED_TOGETHER,
    OTHER;

    @Override
    public Sentence words() {
        return Sentence.of("conflictDegree." + name());
    }
}
