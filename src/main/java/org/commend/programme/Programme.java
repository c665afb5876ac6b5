package org.commend.programme;

import java.util.List;
import java.util.function.UnaryOperator;
import org.commend.kernel.Language;
import org.commend.kernel.ProgrammeId;

/**
 * A lasting award.
 *
 * @param accent its one colour, at least 7:1 on paper
 * @param judging how judging works, paragraphs for the public page
 * @param commonCriteria what every nomination should show
 * @param languages in which it is held, the first one first
 * @param texts what it says in the others
 */
public record Programme(
        ProgrammeId id,
        String slug,
        String name,
        String organisation,
        String strapline,
        String about,
        String accent,
        String accentTint,
        String contact,
        String judging,
        List<String> commonCriteria,
        List<Language> languages,
        ProgrammeTexts texts) {

    /** The same with its texts in a language, as far as they are translated. */
    public Programme in(Language language) {
        return saying(texts.in(language));
    }

    /** The same with each of its texts put through something. */
    public Programme saying(UnaryOperator<String> said) {
        return new Programme(
                id,
                slug,
                said.apply(name),
                said.apply(organisation),
                said.apply(strapline),
                said.apply(about),
                accent,
                accentTint,
                contact,
                said.apply(judging),
                commonCriteria.stream().map(said).toList(),
                languages,
                texts);
    }
}
