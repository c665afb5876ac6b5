package org.commend.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The server that takes our letters, and whether it is there. While it is away one letter asks for
 * it every {@link #PAUSE}; the others wait, and all go as soon as it is back.
 */
@Component
class MailServer {
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private final JavaMailSender smtp;
    private final AtomicReference<@Nullable Instant> awayUntil = new AtomicReference<>();

    MailServer(JavaMailSender smtp) {
        this.smtp = smtp;
    }

    /** When to ask again, if it was away a moment ago and somebody else is asking. */
    @Nullable Instant awayUntil(Instant now) {
        Instant until = awayUntil.get();
        if (until == null || !now.isBefore(until)) {
            // Whoever comes first asks; the others come again after it.
            boolean asks = until == null || awayUntil.compareAndSet(until, now.plus(PAUSE));
            return asks ? null : now.plus(PAUSE);
        }
        return until.plusMillis(500);
    }

    /**
     * @return null when it has taken the letter
     */
    @Nullable ServersWord take(StableIdMessage message, Instant now) {
        ServersWord word = ask(message);
        boolean away = word != null && word.kind() == ServersWord.Kind.AWAY;
        Instant before = awayUntil.getAndSet(away ? now.plus(PAUSE) : null);
        if (word != null && away && before == null) {
            LOG.warn(
                    "No letter goes out: {}. It is tried every {} s.",
                    word.words(),
                    PAUSE.toSeconds());
        } else if (!away && before != null) {
            LOG.info("The mail server is back; the letters that waited go out now.");
        }
        return word;
    }

    private @Nullable ServersWord ask(StableIdMessage message) {
        try {
            smtp.send(message);
            return null;
        } catch (MailException failure) {
            return ServersWord.of(failure);
        }
    }

    /** Jakarta Mail would give each copy an id of its own. */
    static final class StableIdMessage extends jakarta.mail.internet.MimeMessage {
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
