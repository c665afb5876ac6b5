package org.commend.nominations;

import java.time.Instant;

/** The answer to a nomination that was sent; the same however often it is sent. */
public record Receipt(
        NominationId nomination, String reference, Instant submitted, String sentTo) {}
