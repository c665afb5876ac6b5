package org.commend.programme;

/** What a category may confer. */
public enum HonourKind {
    WINNER("Winner"),
    JOINT_WINNER("Joint winner"),
    HIGHLY_COMMENDED("Highly commended"),
    NO_AWARD("No award"),
    DIRECT_AWARD("Direct award");

    private final String words;

    HonourKind(String words) {
        this.words = words;
    }

    /** As it stands on the public page. */
    public String words() {
        return words;
    }
}
