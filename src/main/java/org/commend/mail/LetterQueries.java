package org.commend.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.permission.OrganisersOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organisers see of letters: each one and its fate, within their programme. */
@Component
@Transactional(readOnly = true)
public class LetterQueries {
    /** How a letter fared. */
    public enum Fate {
        WAITING,
        SENT,
        FAILED,
        CANCELLED
    }

    /**
     * A letter as organisers see it.
     *
     * @param body empty when the letter carries a private link
     */
    public record Posted(
            UUID id,
            String to,
            String subject,
            String body,
            boolean secret,
            Instant written,
            @Nullable Instant sent,
            Fate fate,
            int attempts,
            String trouble) {}

    private static final String SELECT =
            """
            select id, recipient, subject, case when private then '' else body end as body, private,
                   written_at, sent_at, state, attempts, trouble from letter
            """;

    private final JdbcClient jdbc;

    LetterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The letters of a programme, newest first, at most 500. */
    @OrganisersOf("programme")
    public List<Posted> of(ProgrammeId programme) {
        return jdbc.sql(SELECT + " where programme_id = ? order by written_at desc, id limit 500")
                .param(programme.value())
                .query(LetterQueries::posted)
                .list();
    }

    /** How many letters of a programme could not be delivered, or are tried again. */
    @OrganisersOf("programme")
    public int inTrouble(ProgrammeId programme) {
        return jdbc.sql(
                        "select count(*) from letter where programme_id = ? and (state = 'FAILED' or trouble <> '')")
                .param(programme.value())
                .query(Integer.class)
                .single();
    }

    /** The letters of a programme about one thing, oldest first. */
    @OrganisersOf("programme")
    public List<Posted> about(ProgrammeId programme, UUID about) {
        return jdbc.sql(SELECT + " where programme_id = ? and about = ? order by written_at, id")
                .params(programme.value(), about)
                .query(LetterQueries::posted)
                .list();
    }

    private static Posted posted(ResultSet row, int n) throws SQLException {
        return new Posted(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("private"),
                row.getTimestamp("written_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("sent_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                Fate.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("trouble"));
    }
}
