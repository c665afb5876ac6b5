package org.commend.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it came over SMTP.
 *
 * @param to the recipient of the envelope
 * @param text the plain text, decoded
 * @param html the HTML part, decoded; empty when there is none
 * @param raw every byte as it arrived, in ISO-8859-1
 */
public record ReceivedLetter(
        String from,
        String to,
        String subject,
        String text,
        String html,
        String messageId,
        String raw) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    static ReceivedLetter read(String from, String to, byte[] bytes) {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(bytes));
            return new ReceivedLetter(
                    from,
                    to,
                    message.getSubject(),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    message.getMessageID(),
                    new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a letter that cannot be read", e);
        }
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = body(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** A header, decoded; null where there is none. */
    public @Nullable String header(String name) {
        try {
            var message =
                    new MimeMessage(
                            null,
                            new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
            var lines = message.getHeader(name);
            return lines == null ? null : MimeUtility.decodeText(String.join(", ", lines));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a letter that cannot be read", e);
        }
    }

    /** Every link in the plain text, in order. */
    public List<URI> links() {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(it -> it.replaceAll("[.,;)]+$", ""))
                .map(URI::create)
                .toList();
    }

    /** The first link that contains a piece of text, such as {@code /login/}. */
    public URI link(String containing) {
        return links().stream()
                .filter(it -> it.toString().contains(containing))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No link with " + containing + " in:\n" + text));
    }
}
