package org.commend.publication;

import java.util.UUID;

/** Which announcement. */
public record AnnouncementId(UUID value) {}
