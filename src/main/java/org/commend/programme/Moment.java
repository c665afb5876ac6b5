package org.commend.programme;

/** The turns of an edition, in their order; each begins the phase that lasts to the next. */
public enum Moment {
    OPENS("Nominations open", "nominating"),
    CLOSES("Nominations close", "closed"),
    SCREENING("Screening begins", "screening"),
    JUDGING("Judging begins", "judging"),
    SHORTLIST("Judging ends, the shortlist is drawn up", "deliberating"),
    CEREMONY("The ceremony", "ceremony"),
    RELEASE("Winners are published", "announced");

    private final String words;
    private final String phase;

    Moment(String words, String phase) {
        this.words = words;
        this.phase = phase;
    }

    public String words() {
        return words;
    }

    /** The word for the phase that begins here. */
    public String phase() {
        return phase;
    }
}
