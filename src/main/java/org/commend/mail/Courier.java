package org.commend.mail;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commend.kernel.ProgrammeId;
import org.commend.mail.Letterheads.Letterhead;
import org.commend.mail.MailServer.StableIdMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Carries one letter to the mail server and notes its fate. */
@Component
class Courier {
    /** How often a letter is tried that the server does not want now: over more than two days. */
    static final int TRIES = 60;

    private record Waiting(
            @Nullable UUID programme,
            String to,
            String subject,
            String body,
            String messageId,
            Instant written,
            Instant due,
            boolean useless,
            int attempts,
            Instant now) {}

    private final JdbcClient jdbc;
    private final MailServer server;
    private final SenderAddress sender;
    private final Letterheads letterheads;
    private final Clock clock;

    Courier(
            JdbcClient jdbc,
            MailServer server,
            SenderAddress sender,
            Letterheads letterheads,
            Clock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.sender = sender;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    /**
     * Sends a letter that waits and is due by the database's clock; one that was sent or taken back
     * is left alone. A crash between the server's word and ours sends it once more, under the same
     * Message-ID.
     *
     * @return when to come again; empty when its fate is known
     */
    Optional<Instant> deliver(UUID id) {
        return jdbc.sql(
                        """
                        select programme_id, recipient, subject, body, message_id, written_at, due_at, attempts,
                               coalesce(useless_at <= ?, false) as useless, current_timestamp as now
                        from letter where id = ? and state = 'WAITING'
                        """)
                .params(Timestamp.from(clock.instant()), id)
                .query(Courier::waiting)
                .optional()
                .flatMap(letter -> deliver(id, letter));
    }

    private Optional<Instant> deliver(UUID id, Waiting letter) {
        if (letter.useless()) {
            fail(id, "it could not be delivered while it was of use", letter.attempts());
            return Optional.empty();
        }
        if (letter.now().isBefore(letter.due())) {
            return Optional.of(letter.due());
        }
        Instant away = server.awayUntil(letter.now());
        return away != null ? Optional.of(away) : send(id, letter);
    }

    private Optional<Instant> send(UUID id, Waiting letter) {
        ServersWord word = server.take(message(letter), letter.now());
        int attempts = letter.attempts() + 1;
        if (word == null) {
            sent(id, attempts);
            return Optional.empty();
        }
        boolean hopeless =
                word.kind() == ServersWord.Kind.NEVER
                        || (word.kind() == ServersWord.Kind.LATER && attempts >= TRIES);
        if (hopeless) {
            fail(id, word.words(), attempts);
            return Optional.empty();
        }
        jdbc.sql("update letter set attempts = ?, trouble = ? where id = ? and state = 'WAITING'")
                .params(attempts, word.words(), id)
                .update();
        return Optional.of(
                letter.now()
                        .plus(
                                word.kind() == ServersWord.Kind.AWAY
                                        ? MailServer.PAUSE
                                        : pause(attempts)));
    }

    /** After 15 seconds, then twice as long each time, up to an hour. */
    static Duration pause(int attempts) {
        return Duration.ofSeconds(Math.min(3600, 15L << Math.min(10, attempts - 1)));
    }

    private void sent(UUID id, int attempts) {
        jdbc.sql(
                        """
                        update letter set state = 'SENT', sent_at = ?, attempts = ?, trouble = '',
                               body = case when private then '' else body end
                        where id = ?
                        """)
                .params(Timestamp.from(clock.instant()), attempts, id)
                .update();
    }

    private void fail(UUID id, String trouble, int attempts) {
        jdbc.sql(
                        """
                        update letter set state = 'FAILED', trouble = ?, attempts = ?,
                               body = case when private then '' else body end
                        where id = ? and state = 'WAITING'
                        """)
                .params(trouble, attempts, id)
                .update();
    }

    private StableIdMessage message(Waiting letter) {
        try {
            var message = new StableIdMessage(letter.messageId());
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            var head =
                    Optional.ofNullable(letter.programme())
                            .map(ProgrammeId::new)
                            .flatMap(letterheads::of);
            helper.setFrom(sender.value(), head.map(Letterhead::name).orElse("Commend"));
            if (head.isPresent()) {
                helper.setReplyTo(head.get().contact());
            }
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            helper.setSentDate(java.util.Date.from(letter.written()));
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            throw new IllegalStateException("a letter could not be put together", impossible);
        }
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("programme_id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("message_id"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("useless"),
                row.getInt("attempts"),
                row.getTimestamp("now").toInstant());
    }
}
