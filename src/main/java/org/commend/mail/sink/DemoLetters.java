package org.commend.mail.sink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every letter that arrived, byte for byte, newest first. */
class DemoLetters {
    static final int ON_ONE_PAGE = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String from, String to, byte[] message) {
        jdbc.sql(
                        "insert into demo_letter (arrived_at, sender, recipient, message) values (?, ?, ?, ?)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        from,
                        to.toLowerCase(Locale.ROOT),
                        message)
                .update();
    }

    /**
     * @param recipient a part of the address, or empty for everybody's
     * @param before only letters older than this number, for the next page
     */
    List<ArrivedLetter> newest(String recipient, long before) {
        return jdbc.sql(
                        """
                        select number, arrived_at, sender, recipient, message from demo_letter
                        where position(lower(?) in recipient) > 0 and number < ?
                        order by number desc limit ?
                        """)
                .params(recipient, before, ON_ONE_PAGE)
                .query((row, n) -> letter(row))
                .list();
    }

    /** How many wait, of one recipient or of all. */
    long count(String recipient) {
        return jdbc.sql(
                        "select count(*) from demo_letter where position(lower(?) in recipient) > 0")
                .param(recipient)
                .query(Long.class)
                .single();
    }

    Optional<ArrivedLetter> find(long number) {
        return jdbc.sql(
                        "select number, arrived_at, sender, recipient, message from demo_letter where number = ?")
                .param(number)
                .query((row, n) -> letter(row))
                .optional();
    }

    private static ArrivedLetter letter(ResultSet row) throws SQLException {
        return ArrivedLetter.read(
                row.getLong("number"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getString("sender"),
                row.getString("recipient"),
                row.getBytes("message"));
    }
}
