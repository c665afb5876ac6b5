package org.commend.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, in plain text.
 *
 * @param occasion what makes it unique: a second letter for the same occasion is not written
 * @param about the id of what it is about
 * @param programme whose organisers may see that it went; none for sign-in links
 * @param secret whether its text opens something: then nobody is shown the text, and it is wiped
 *     when sent
 * @param due the earliest instant of delivery; at once when null
 * @param life how long after it was written it is of use; always when null
 */
public record Letter(
        String occasion,
        UUID about,
        @Nullable ProgrammeId programme,
        EmailAddress to,
        String subject,
        String body,
        boolean secret,
        @Nullable Instant due,
        @Nullable Duration life) {

    public Letter {
        subject = subject.replaceAll("\\s+", " ").strip();
    }

    /** The same letter, delivered no earlier than an instant. */
    public Letter notBefore(Instant instant) {
        return new Letter(occasion, about, programme, to, subject, body, secret, instant, life);
    }

    /** The same letter, which is not sent any more when this time has passed. */
    public Letter uselessAfter(Duration time) {
        return new Letter(occasion, about, programme, to, subject, body, secret, due, time);
    }
}
