package org.commend.accounts;

import java.time.Duration;

/**
 * How often people without an account may do something that costs us or others: counted for each
 * client's address, or for each recipient. Wide enough for a council of 500 behind one address.
 */
public enum Limit {
    /** Drafts begun by one client. */
    DRAFT(1500, Duration.ofHours(1)),
    /** Letters with a draft's link, asked for by one client. */
    DRAFT_LINK(1500, Duration.ofHours(1)),
    /** Letters with a draft's link to one address, whoever asks for them. */
    DRAFT_LINK_TO(20, Duration.ofDays(1)),
    /** Sign-in links asked for by one client; each account has a limit of its own besides. */
    SIGN_IN(600, Duration.ofMinutes(10)),
    /** Questions of a passkey's options by one client. */
    PASSKEY(600, Duration.ofMinutes(10));

    private final int most;
    private final Duration within;

    Limit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    int most() {
        return most;
    }

    Duration within() {
        return within;
    }
}
