package org.commend.mail;

import jakarta.mail.MessagingException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * What the mail server said when it did not take a letter.
 *
 * @param kind what follows from it
 * @param words its own words, as organisers read them
 */
record ServersWord(Kind kind, String words) {
    /** What follows from a server's answer. */
    enum Kind {
        /** 5xx: asking again would change nothing. */
        NEVER,
        /** 4xx: later perhaps. */
        LATER,
        /** Nobody answered, or not as a mail server does: no letter can go. */
        AWAY
    }

    private static final int LONGEST = 300;

    static ServersWord of(Throwable failure) {
        for (Throwable it = failure; it != null; it = deeper(it)) {
            int code = code(it);
            if (code >= 400) {
                return new ServersWord(code >= 500 ? Kind.NEVER : Kind.LATER, said(code, it));
            }
        }
        return new ServersWord(
                Kind.AWAY,
                failure instanceof MailAuthenticationException
                        ? "the mail server does not let Commend in: check its name and password"
                        : "the mail server does not answer");
    }

    private static int code(Throwable it) {
        return switch (it) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    /** What lies nearest to the server's answer: mail keeps its causes in two other places. */
    private static @Nullable Throwable deeper(Throwable it) {
        if (it instanceof MailSendException several && !several.getFailedMessages().isEmpty()) {
            Map<Object, Exception> failed = several.getFailedMessages();
            return failed.values().iterator().next();
        }
        if (it instanceof MessagingException mail && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return it.getCause();
    }

    private static String said(int code, Throwable it) {
        String words = String.valueOf(it.getMessage()).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String whole = words.startsWith(String.valueOf(code)) ? words : code + " " + words;
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) + "…" : whole;
    }
}
