package org.commend.nominations;

import java.util.UUID;

/** Which nomination. */
public record NominationId(UUID value) {}
