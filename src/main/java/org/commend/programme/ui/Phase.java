package org.commend.programme.ui;

import org.commend.kernel.Sentence;
import org.commend.kernel.Spoken;

/** The parts of the work, in the order of the menu. */
public enum Phase implements Spoken {
    NOMINATIONS,
    JUDGING,
    PUBLICATION,
    PEOPLE,
    LETTERS,
    SET_UP;

    @Override
    public Sentence words() {
        return Sentence.of("phase." + name());
    }
}
