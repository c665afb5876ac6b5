package org.commend.programme;

import java.util.UUID;

/** Which award of an edition. */
public record CategoryId(UUID value) {}
