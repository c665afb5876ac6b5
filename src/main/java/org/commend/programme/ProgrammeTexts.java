package org.commend.programme;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.commend.kernel.Language;

/**
 * What a programme says in other languages than its first. A translation belongs to a text, not to
 * a place: when the text is changed, the old translation is shown nowhere any more.
 *
 * @param byLanguage by the tag of a language, each text and how it reads there
 */
public record ProgrammeTexts(Map<String, Map<String, String>> byLanguage) {
    public static final ProgrammeTexts NONE = new ProgrammeTexts(Map.of());

    /** Turns a text into a language; what is not translated stays as it is. */
    public UnaryOperator<String> in(Language language) {
        Map<String, String> known = byLanguage.getOrDefault(language.tag(), Map.of());
        return text -> known.getOrDefault(text.strip(), text);
    }
}
