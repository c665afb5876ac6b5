package org.commend.programme;

import org.commend.kernel.Sentence;
import org.commend.kernel.Spoken;

/** The turns of an edition, in their order; each begins the phase that lasts to the next. */
public enum Moment implements Spoken {
    OPENS("nominating"),
    CLOSES("closed"),
    SCREENING("screening"),
    JUDGING("judging"),
    SHORTLIST("deliberating"),
    CEREMONY("ceremony"),
    RELEASE("announced");

    private final String phase;

    Moment(String phase) {
        this.phase = phase;
    }

    @Override
    public Sentence words() {
        return Sentence.of("moment." + name());
    }

    /** The word for the phase that begins here. */
    public String phase() {
        return phase;
    }
}
