package org.commend.judging;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Scorecards extends JpaRepository<Scorecard, UUID> {
    Optional<Scorecard> findByNominationIdAndAccountId(UUID nominationId, UUID accountId);
}
