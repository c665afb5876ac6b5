package org.commend.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Language;
import org.commend.kernel.ProgrammeId;
import org.commend.words.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts in {@code resources/letters}: the first line is the subject, {@code {name}} is filled
 * in. What is filled in is never read as a place itself.
 */
@Component
public class LetterTexts {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** A text with its places filled, to be given an occasion. */
    public record Filled(EmailAddress to, String subject, String body) {
        /** A letter that the programme's organisers may read. */
        public Letter of(ProgrammeId programme, String occasion, UUID about) {
            return new Letter(occasion, about, programme, to, subject, body, false, null, null);
        }

        /** A letter whose link opens something: organisers see that it went, never its text. */
        public Letter secretly(ProgrammeId programme, String occasion, UUID about) {
            return new Letter(occasion, about, programme, to, subject, body, true, null, null);
        }

        /** A letter that belongs to no programme, such as a sign-in link. */
        public Letter privately(String occasion, UUID about) {
            return new Letter(occasion, about, null, to, subject, body, true, null, null);
        }
    }

    /**
     * Fills a text.
     *
     * @throws IllegalArgumentException when the text has a place that the values do not fill
     */
    public Filled letter(String text, EmailAddress to, Map<String, ?> values) {
        return letter(text, Language.ENGLISH, to, values);
    }

    /** The same in a language; in English where the text is not written in it. */
    public Filled letter(String text, Language language, EmailAddress to, Map<String, ?> values) {
        var translated = new ClassPathResource("letters/%s/%s.txt".formatted(language.tag(), text));
        boolean spoken = !language.equals(Language.ENGLISH) && translated.exists();
        var words = spoken ? Words.in(language) : Words.english();
        var file = spoken ? translated : new ClassPathResource("letters/" + text + ".txt");
        String[] parts = read(file).split("\n", 2);
        return new Filled(
                to, fill(parts[0], words, values), fill(parts[1].strip(), words, values) + "\n");
    }

    private static String fill(String text, Words words, Map<String, ?> values) {
        return PLACE.matcher(text)
                .replaceAll(
                        place -> {
                            Object value = values.get(place.group(1));
                            if (value == null) {
                                throw new IllegalArgumentException(
                                        "nothing for the place " + place.group());
                            }
                            return Matcher.quoteReplacement(words.text(value));
                        });
    }

    private static String read(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
