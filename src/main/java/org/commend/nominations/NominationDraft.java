package org.commend.nominations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.commend.kernel.Language;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A nomination being written: every field as it was typed.
 *
 * @param versions of the fields' texts, counted from 1
 * @param receipt what was answered when it was sent, or null while it is a draft
 * @param language in which it is written, and in which its writer is written to
 */
public record NominationDraft(
        UUID id,
        Edition edition,
        Category category,
        Map<String, String> fields,
        Map<String, Integer> versions,
        Instant started,
        Instant saved,
        @Nullable Receipt receipt,
        Language language) {

    /** What was typed into a field; empty when nothing was. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Which version of a field's text this is; 0 when nothing was typed. */
    public int version(String field) {
        return versions.getOrDefault(field, 0);
    }

    /** The form with what was typed, ready to be checked. */
    public NominationForm form() {
        return new NominationForm(category, edition.timeline().closingDay(), fields);
    }

    CategoryId categoryId() {
        return category.id();
    }
}
