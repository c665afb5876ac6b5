package org.commend.programme;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commend.kernel.Language;

/**
 * One running of a programme.
 *
 * @param code what references begin with, as FA27
 * @param past whether it was run elsewhere and stands in the archive alone
 * @param consentText what a nominator confirms; its version is kept with each nomination
 */
public record Edition(
        EditionId id,
        Programme programme,
        String slug,
        String name,
        String code,
        String place,
        boolean past,
        String consentText,
        String consentVersion,
        Timeline timeline,
        List<Category> categories) {

    public Optional<Category> category(String slug) {
        return categories.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    public Optional<Category> category(CategoryId id) {
        return categories.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The same with its texts, and those of its programme, in a language. */
    public Edition in(Language language) {
        return saying(programme.texts().in(language));
    }

    /** The same with each of its texts put through something. */
    public Edition saying(UnaryOperator<String> said) {
        return new Edition(
                id,
                programme.saying(said),
                slug,
                name,
                code,
                place,
                past,
                said.apply(consentText),
                consentVersion,
                timeline,
                categories.stream().map(it -> it.saying(said)).toList());
    }

    /** Those that take nominations. */
    public List<Category> open() {
        return categories.stream().filter(it -> !it.direct()).toList();
    }
}
