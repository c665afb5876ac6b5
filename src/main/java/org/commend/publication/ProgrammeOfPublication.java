package org.commend.publication;

import org.commend.accounts.ProgrammeByQuery;
import org.commend.accounts.ProgrammeOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To which programme an honour and an announcement belong. */
@Configuration
class ProgrammeOfPublication {
    @Bean
    ProgrammeOf<HonourId> programmeOfHonours(JdbcClient jdbc) {
        return new ProgrammeByQuery<>(
                HonourId.class,
                HonourId::value,
                jdbc,
                """
                select e.programme_id from honour h
                join shown_category c on c.id = h.category_id join shown_edition e on e.id = c.edition_id where h.id = ?
                """);
    }

    @Bean
    ProgrammeOf<AnnouncementId> programmeOfAnnouncements(JdbcClient jdbc) {
        return new ProgrammeByQuery<>(
                AnnouncementId.class,
                AnnouncementId::value,
                jdbc,
                "select e.programme_id from announcement a join shown_edition e on e.id = a.edition_id where a.id = ?");
    }
}
