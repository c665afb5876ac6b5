package org.commend.programme;

import java.util.List;
import org.commend.kernel.Language;
import org.commend.kernel.ProgrammeId;

/**
 * A lasting award.
 *
 * @param accent its one colour, at least 7:1 on paper
 * @param judging how judging works, paragraphs for the public page
 * @param commonCriteria what every nomination should show
 * @param languages in which it is held, the first one first
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
        List<Language> languages) {}
