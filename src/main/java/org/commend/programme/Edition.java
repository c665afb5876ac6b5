package org.commend.programme;

import java.util.List;
import java.util.Optional;

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

    /** Those that take nominations. */
    public List<Category> open() {
        return categories.stream().filter(it -> !it.direct()).toList();
    }
}
