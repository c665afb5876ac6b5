package org.commend.programme.ui;

/** The parts of the work, in the order of the menu. */
public enum Phase {
    NOMINATIONS("Nominations"),
    JUDGING("Judging"),
    PUBLICATION("Publication"),
    PEOPLE("People"),
    LETTERS("Letters"),
    SET_UP("Set up");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
