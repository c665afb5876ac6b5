package org.commend.programme;

import java.util.UUID;

/** Which running of a programme. */
public record EditionId(UUID value) {}
