package org.commend.mail.sink;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it arrived.
 *
 * @param text its plain text, decoded
 * @param source every byte, read as ISO-8859-1 so that none is lost
 */
record ArrivedLetter(
        long number,
        Instant arrived,
        String sender,
        String recipient,
        String subject,
        String text,
        String source) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    /** A piece of the text: plain words, or a link. */
    record Piece(String words, boolean isLink) {}

    static ArrivedLetter read(
            long number, Instant arrived, String sender, String recipient, byte[] message) {
        var source = new String(message, StandardCharsets.ISO_8859_1);
        try {
            var mime =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(message));
            return new ArrivedLetter(
                    number,
                    arrived,
                    sender,
                    recipient,
                    Objects.requireNonNullElse(mime.getSubject(), "(no subject)"),
                    Objects.requireNonNullElse(plainText(mime), "(no plain text)"),
                    source);
        } catch (MessagingException | IOException e) {
            return new ArrivedLetter(
                    number, arrived, sender, recipient, "(cannot be read)", source, source);
        }
    }

    private static @Nullable String plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = plainText(inner);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    public String when() {
        return WHEN.format(arrived);
    }

    /**
     * The text cut where links begin and end. Only http and https count: nothing else is made
     * clickable.
     */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        var links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            pieces.add(new Piece(text.substring(end, links.start()), false));
            pieces.add(new Piece(links.group(), true));
            end = links.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }
}
