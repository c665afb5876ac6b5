package org.commend.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Carries one letter to the SMTP server and notes its fate. */
@Component
class Courier {
    private record Waiting(
            String to, String subject, String body, String messageId, Date written) {}

    private final JdbcClient jdbc;
    private final JavaMailSender smtp;
    private final SenderAddress sender;
    private final Clock clock;

    Courier(JdbcClient jdbc, JavaMailSender smtp, SenderAddress sender, Clock clock) {
        this.jdbc = jdbc;
        this.smtp = smtp;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Sends a letter that waits; one that was sent or taken back is left alone. A crash between the
     * server's word and ours sends it once more, under the same Message-ID.
     */
    void deliver(UUID id) {
        jdbc.sql(
                        "select recipient, subject, body, message_id, written_at from letter where id = ? and state = 'WAITING'")
                .param(id)
                .query(
                        (row, n) ->
                                new Waiting(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getTimestamp(5)))
                .optional()
                .ifPresent(letter -> send(id, letter));
    }

    private void send(UUID id, Waiting letter) {
        try {
            smtp.send(message(letter));
        } catch (MailException | MessagingException failure) {
            jdbc.sql("update letter set attempts = attempts + 1, trouble = ? where id = ?")
                    .params(failure.getClass().getSimpleName(), id)
                    .update();
            throw new IllegalStateException(
                    "the mail server did not take a letter: " + failure.getClass().getSimpleName());
        }
        jdbc.sql(
                        """
                        update letter set state = 'SENT', sent_at = ?, attempts = attempts + 1, trouble = '',
                               body = case when private then '' else body end
                        where id = ?
                        """)
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    void giveUp(UUID id) {
        jdbc.sql("update letter set state = 'FAILED' where id = ? and state = 'WAITING'")
                .param(id)
                .update();
    }

    private MimeMessage message(Waiting letter) throws MessagingException {
        var message = new StableIdMessage(letter.messageId());
        var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(sender.value());
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        helper.setSentDate(letter.written());
        return message;
    }

    /** Jakarta Mail would give each copy an id of its own. */
    private static final class StableIdMessage extends MimeMessage {
        private final String id;

        StableIdMessage(String id) {
            super((jakarta.mail.Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
