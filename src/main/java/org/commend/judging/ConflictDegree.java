package org.commend.judging;

/** How close a judge is to those nominated; each keeps the judge out of the nomination. */
public enum ConflictDegree {
    CLOSE("We are family or friends"),
    WORKED_TOGETHER("We work together, or did within three years"),
    OTHER("Something else that others could ask about");

    private final String words;

    ConflictDegree(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
