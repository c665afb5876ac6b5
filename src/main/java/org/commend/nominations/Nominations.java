package org.commend.nominations;

import java.util.Optional;
import java.util.UUID;
import org.commend.kernel.NotFound;
import org.springframework.data.jpa.repository.JpaRepository;

interface Nominations extends JpaRepository<Nomination, UUID> {
    Optional<Nomination> findByDraftId(UUID draftId);

    default Nomination require(NominationId id) {
        return findById(id.value()).orElseThrow(NotFound::new);
    }
}
