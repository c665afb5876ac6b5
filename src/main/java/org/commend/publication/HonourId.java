package org.commend.publication;

import java.util.UUID;

/** Which honour. */
public record HonourId(UUID value) {}
