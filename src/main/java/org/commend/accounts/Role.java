package org.commend.accounts;

/** What somebody may be in a programme; held in each programme by itself. */
public enum Role {
    ORGANISER,
    CHAIR,
    JUDGE
}
