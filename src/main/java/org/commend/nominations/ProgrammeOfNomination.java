package org.commend.nominations;

import org.commend.accounts.ProgrammeByQuery;
import org.commend.accounts.ProgrammeOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To which programme a nomination belongs. */
@Configuration
class ProgrammeOfNomination {
    @Bean
    ProgrammeOf<NominationId> programmeOfNominations(JdbcClient jdbc) {
        return new ProgrammeByQuery<>(
                NominationId.class,
                NominationId::value,
                jdbc,
                """
                select e.programme_id from nomination n
                join shown_category c on c.id = n.category_id join shown_edition e on e.id = c.edition_id where n.id = ?
                """);
    }
}
