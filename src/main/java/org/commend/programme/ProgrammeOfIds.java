package org.commend.programme;

import org.commend.accounts.ProgrammeByQuery;
import org.commend.accounts.ProgrammeOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To which programme an edition and a category belong. */
@Configuration
class ProgrammeOfIds {
    @Bean
    ProgrammeOf<EditionId> programmeOfEdition(JdbcClient jdbc) {
        return new ProgrammeByQuery<>(
                EditionId.class,
                EditionId::value,
                jdbc,
                "select programme_id from edition where id = ?");
    }

    @Bean
    ProgrammeOf<CategoryId> programmeOfCategory(JdbcClient jdbc) {
        return new ProgrammeByQuery<>(
                CategoryId.class,
                CategoryId::value,
                jdbc,
                "select e.programme_id from category c join edition e on e.id = c.edition_id where c.id = ?");
    }
}
