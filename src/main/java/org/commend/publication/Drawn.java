package org.commend.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as organisers see it.
 *
 * @param releaseAskedBy who asked that it is published before its instant, with the reason
 */
public record Drawn(
        AnnouncementId id,
        Snapshot snapshot,
        String digest,
        Instant embargo,
        @Nullable UUID drawnUpBy,
        Instant drawnUpAt,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,
        @Nullable UUID releaseAskedBy,
        @Nullable String releaseReason,
        boolean released) {}
