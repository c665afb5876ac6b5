package org.commend.nominations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commend.kernel.Secret;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.Programmes;

/** Writes whole drafts through the real acts. */
public final class DraftWriter {
    private final Nominating nominating;
    private final Category category;
    private final Map<String, String> fields = new LinkedHashMap<>();

    public DraftWriter(Nominating nominating, Programmes programmes, String slug) {
        this(
                nominating,
                programmes
                        .edition("frontline-awards", "2027")
                        .orElseThrow()
                        .category(slug)
                        .orElseThrow());
    }

    public DraftWriter(Nominating nominating, Category category) {
        this.nominating = nominating;
        this.category = category;
        fields.put(Fields.NOMINATOR_NAME, "Nora Bright");
        fields.put(Fields.NOMINATOR_EMAIL, "nora.bright@example.org");
        fields.put(Fields.RELATION, "We work together.");
        fields.put(Fields.HEADLINE, "A worker by the river");
        fields.put(Fields.nominee(0, "name"), "Paula Practice");
        fields.put(Fields.nominee(0, "detail"), "Social worker");
        fields.put(Fields.nominee(0, "organisation"), "Testshire council");
        fields.put(Fields.nominee(0, "form"), "full");
        category.eligibility()
                .facts()
                .forEach(fact -> fields.put(Fields.fact(0, fact.key()), Fields.YES));
        category.questions()
                .forEach(
                        question ->
                                fields.put(
                                        Fields.answer(question.key()), "An answer in some words."));
        fields.put(Fields.CONSENT, Fields.YES);
    }

    public DraftWriter with(String field, String text) {
        fields.put(field, text);
        return this;
    }

    public CategoryId category() {
        return category.id();
    }

    /** Starts a draft and keeps every field. */
    public Secret write() {
        Secret key = nominating.start(category.id());
        fields.forEach((field, text) -> nominating.keep(key, field, text));
        return key;
    }

    public Receipt send() {
        return nominating.submit(write());
    }
}
