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

    /** How soon a letter comes again while another one asks, or after it should have asked. */
    private static final Duration BEHIND = Duration.ofMillis(500);

    /** How long an asker may take before another asks: more than the time-outs of sending. */
    private static final Duration ASKING = Duration.ofMinutes(1);

    /**
     * @param until when it is asked again
     * @param asked since when somebody asks, or null
     */
    private record Away(Instant until, @Nullable Instant asked) {
        boolean isAsked(Instant now) {
            return asked != null && now.isBefore(asked.plus(ASKING));
        }
    }

    private final JavaMailSender smtp;
    private final AtomicReference<@Nullable Away> away = new AtomicReference<>();

    MailServer(JavaMailSender smtp) {
        this.smtp = smtp;
    }

    /**
     * When to ask again, if it was away a moment ago and somebody else is asking. The others come
     * right behind the asker: its answer may be that all go out now.
     */
    @Nullable Instant awayUntil(Instant now) {
        Away last = away.get();
        if (last == null) {
            return null;
        }
        if (now.isBefore(last.until())) {
            return last.until().plus(BEHIND);
        }
        boolean asks = !last.isAsked(now) && away.compareAndSet(last, new Away(last.until(), now));
        return asks ? null : now.plus(BEHIND);
    }

    /**
     * @return null when it has taken the letter
     */
    @Nullable ServersWord take(StableIdMessage message, Instant now) {
        ServersWord word = ask(message);
        boolean gone = word != null && word.kind() == ServersWord.Kind.AWAY;
        Away before = away.getAndSet(gone ? new Away(now.plus(PAUSE), null) : null);
        if (word != null && gone && before == null) {
            LOG.warn(
                    "No letter goes out: {}. It is tried every {} s.",
                    word.words(),
                    PAUSE.toSeconds());
        } else if (!gone && before != null) {
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
