package org.commend.acts;

/** What an edition comes to, in this order. A page opened in one state is old in all later ones. */
enum Life {
    OPEN,
    CLOSED,
    SCREENING,
    JUDGING,
    RECUSED,
    DISMISSED,
    JUDGED,
    DECIDED,
    DRAWN,
    REPLACED,
    /** As before, and the embargo’s instant has passed without an approval. */
    LATE,
    APPROVED,
    ASKED,
    PUBLIC,
    TAKEN_DOWN,
    AGAIN
}
