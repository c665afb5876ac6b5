package org.commend.nominations;

/** Where a nomination stands with the office. */
public enum NominationState {
    SUBMITTED("To be screened"),
    ACCEPTED("Accepted"),
    INELIGIBLE("Not eligible"),
    WITHDRAWN("Withdrawn");

    private final String words;

    NominationState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
