package org.commend.programme;

import java.util.List;
import java.util.Set;

/**
 * What can be won.
 *
 * @param who who can be nominated, in plain words
 * @param direct whether it is conferred without nominations
 * @param reads how many judges read each nomination
 * @param places how many places its shortlist has
 */
public record Category(
        CategoryId id,
        EditionId edition,
        String slug,
        String code,
        String name,
        String purpose,
        String who,
        boolean direct,
        Eligibility eligibility,
        Set<HonourKind> honours,
        int reads,
        int places,
        List<Criterion> criteria,
        List<Question> questions) {}
