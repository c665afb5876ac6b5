package org.commend.programme;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

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
        List<Question> questions) {

    /** The same with each of its texts put through something. */
    Category saying(UnaryOperator<String> said) {
        return new Category(
                id,
                edition,
                slug,
                code,
                said.apply(name),
                said.apply(purpose),
                said.apply(who),
                direct,
                eligibility.saying(said),
                honours,
                reads,
                places,
                criteria.stream().map(it -> it.saying(said)).toList(),
                questions.stream().map(it -> it.saying(said)).toList());
    }
}
