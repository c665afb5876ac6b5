package org.commend.publication;

import java.time.Clock;
import java.util.List;
import org.commend.judging.StandingOnShortlists;
import org.commend.kernel.Ruling;
import org.commend.nominations.NominationId;
import org.commend.nominations.NominationQueries;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;
import org.springframework.stereotype.Component;

/** Honours are conferred on what is shortlisted, and announcements are made of both. */
@Component
class HonoursOnShortlists implements StandingOnShortlists {
    private final Honours honours;
    private final Announcements announcements;
    private final NominationQueries nominations;
    private final Clock clock;

    HonoursOnShortlists(
            Honours honours,
            Announcements announcements,
            NominationQueries nominations,
            Clock clock) {
        this.honours = honours;
        this.announcements = announcements;
        this.nominations = nominations;
        this.clock = clock;
    }

    @Override
    public Ruling mayChange(EditionId edition) {
        return announcements.mayChangeBelow(edition, clock.instant());
    }

    @Override
    public Ruling mayBecome(CategoryId category, List<NominationId> chosen) {
        return honours.nominationsHonoured(category).stream()
                .filter(it -> !chosen.contains(it))
                .findFirst()
                .map(it -> Ruling.refused("shortlist.honoured", nominations.whole(it).reference()))
                .orElse(Ruling.allowed());
    }
}
