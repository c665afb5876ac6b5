package org.commend.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commend.kernel.Ruling;
import org.commend.programme.EditionId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Announcements extends JpaRepository<Announcement, UUID> {
    Optional<Announcement> findByEditionIdAndWithdrawnAtIsNull(UUID editionId);

    /** By the database's clock, as the public pages ask it. */
    @Query(value = "select count(*) from published where edition_id = ?1", nativeQuery = true)
    long published(UUID editionId);

    default boolean isPublic(EditionId edition) {
        return published(edition.value()) > 0;
    }

    /** Whether what an announcement of the edition stands on may change now. */
    default Ruling mayChangeBelow(EditionId edition, Instant now) {
        return findByEditionIdAndWithdrawnAtIsNull(edition.value())
                .map(it -> it.mayChangeBelow(now))
                .orElse(Ruling.allowed());
    }

    @Query(value = "select edition_id from announcement where id = ?1", nativeQuery = true)
    Optional<UUID> editionOf(UUID id);
}
