package org.commend.programme;

import java.util.Optional;
import org.commend.kernel.ProgrammeId;
import org.commend.mail.Letterheads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters of a programme come in its name, and answers reach its contact. */
@Component
class LetterheadOfProgramme implements Letterheads {
    private final JdbcClient jdbc;

    LetterheadOfProgramme(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Letterhead> of(ProgrammeId programme) {
        return jdbc.sql("select name, contact from programme where id = ?")
                .param(programme.value())
                .query(Letterhead.class)
                .optional();
    }
}
