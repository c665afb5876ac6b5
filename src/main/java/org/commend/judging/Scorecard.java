package org.commend.judging;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Ruling;
import org.commend.nominations.NominationId;
import org.commend.programme.Category;
import org.commend.programme.Criterion;

/** One judge on one nomination. */
@Entity
class Scorecard {
    static final int LONGEST_COMMENT = 4000;

    @Embeddable
    static class Points {
        UUID categoryId;
        int points;

        protected Points() {}

        Points(UUID categoryId, int points) {
            this.categoryId = categoryId;
            this.points = points;
        }
    }

    @Id private UUID id;
    private UUID nominationId;
    private UUID accountId;
    private String comment;
    private Instant submittedAt;
    private Instant savedAt;
    @Version private int version;

    @ElementCollection
    @CollectionTable(name = "score", joinColumns = @JoinColumn(name = "scorecard_id"))
    @MapKeyColumn(name = "criterion_key")
    private Map<String, Points> scores = new TreeMap<>();

    protected Scorecard() {}

    Scorecard(NominationId nomination, AccountId judge, Instant now) {
        this.id = UUID.randomUUID();
        this.nominationId = nomination.value();
        this.accountId = judge.value();
        this.comment = "";
        this.savedAt = now;
    }

    void score(Category category, String criterion, int points, Instant now) {
        mayChange().orRefuse();
        Criterion asked =
                category.criteria().stream()
                        .filter(it -> it.key().equals(criterion))
                        .findFirst()
                        .orElseThrow(org.commend.kernel.NotFound::new);
        if (points < asked.lowest() || points > asked.highest()) {
            throw new InvalidValue("score.outside", asked.lowest(), asked.highest(), asked.name());
        }
        scores.put(criterion, new Points(category.id().value(), points));
        savedAt = now;
    }

    void comment(String text, Instant now) {
        mayChange().orRefuse();
        if (text.length() > LONGEST_COMMENT) {
            throw new InvalidValue("comment.tooLong", LONGEST_COMMENT, text.length());
        }
        comment = text;
        savedAt = now;
    }

    /** Whether scores may change: until it is submitted. */
    Ruling mayChange() {
        return Ruling.allowedIf(submittedAt == null, "scorecard.submitted");
    }

    /** Whether it may be submitted: when every criterion has its points. */
    Ruling mayBeSubmitted(Category category) {
        return category.criteria().stream()
                .filter(it -> !scores.containsKey(it.key()))
                .findFirst()
                .map(it -> Ruling.refused("scorecard.incomplete", it.name()))
                .orElse(mayChange());
    }

    void submit(Category category, Instant now) {
        mayBeSubmitted(category).orRefuse();
        submittedAt = now;
        savedAt = now;
    }

    void reopen(Instant now) {
        Ruling.allowedIf(submittedAt != null, "scorecard.open").orRefuse();
        submittedAt = null;
        savedAt = now;
    }

    Card card() {
        var points = new TreeMap<String, Integer>();
        scores.forEach((key, value) -> points.put(key, value.points));
        return new Card(points, comment, submittedAt != null, savedAt);
    }
}
