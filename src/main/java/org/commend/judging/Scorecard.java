package org.commend.judging;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Kept;
import org.commend.kernel.Ruling;
import org.commend.kernel.Stamp;
import org.commend.kernel.Typed;
import org.commend.kernel.Writing;
import org.commend.nominations.NominationId;
import org.commend.programme.Category;
import org.commend.programme.Criterion;

/** One judge on one nomination. */
@Entity
class Scorecard {
    static final int LONGEST_COMMENT = 4000;
    private static final int MOST_FORMERS = 20;

    /** The field of the comment; the others are called by their criteria. */
    static final String COMMENT = "comment";

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

    @ElementCollection
    @CollectionTable(name = "scorecard_stamp", joinColumns = @JoinColumn(name = "scorecard_id"))
    @MapKeyColumn(name = "field")
    private Map<String, KeptStamp> stamps = new TreeMap<>();

    @ElementCollection
    @CollectionTable(name = "scorecard_former", joinColumns = @JoinColumn(name = "scorecard_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> formers = new ArrayList<>();

    protected Scorecard() {}

    Scorecard(NominationId nomination, AccountId judge, Instant now) {
        this.id = UUID.randomUUID();
        this.nominationId = nomination.value();
        this.accountId = judge.value();
        this.comment = "";
        this.savedAt = now;
    }

    /**
     * Takes what was written into a field, unless something stands there that its writer has not
     * seen.
     */
    Kept keep(Category category, String field, Writing writing, Instant now) {
        mayChange().orRefuse();
        String stands = standing(field);
        Stamp stamp = stamps.getOrDefault(field, KeptStamp.NONE).stamp();
        return switch (stamp.on(writing, stands)) {
            case HAVE -> Kept.kept(savedAt, stamp.version(), false);
            case OTHER -> Kept.standsAgainst(savedAt, stamp.version(), stands);
            case TAKE -> {
                boolean cleaned = false;
                if (field.equals(COMMENT)) {
                    Typed typed = Typed.of(writing.text());
                    comment(typed.text(), now);
                    cleaned = typed.cleaned();
                    if (!stamp.writer().equals(writing.writer())) {
                        leave(stands);
                    }
                } else {
                    score(category, field, points(writing.text()), now);
                }
                stamps.put(field, new KeptStamp(stamp.next(writing)));
                yield Kept.kept(now, stamp.version() + 1, cleaned);
            }
        };
    }

    /** What was given up in a field in favour of what stands. */
    void setAside(Category category, String field, String text) {
        if (field.equals(COMMENT)) {
            leave(text);
        } else {
            criterion(category, field);
        }
    }

    /** Keeps a comment that gave way, the newest first; at most twenty. */
    private void leave(String text) {
        if (!text.isBlank() && !text.equals(comment)) {
            formers.remove(text);
            formers.addFirst(text);
            formers.subList(Math.min(MOST_FORMERS, formers.size()), formers.size()).clear();
        }
    }

    private String standing(String field) {
        if (field.equals(COMMENT)) {
            return comment;
        }
        Points given = scores.get(field);
        return given == null ? "" : String.valueOf(given.points);
    }

    private static int points(String typed) {
        if (!typed.matches("\\d{1,3}")) {
            throw new InvalidValue("score.choose");
        }
        return Integer.parseInt(typed);
    }

    void score(Category category, String criterion, int points, Instant now) {
        mayChange().orRefuse();
        Criterion asked = criterion(category, criterion);
        if (points < asked.lowest() || points > asked.highest()) {
            throw new InvalidValue("score.outside", asked.lowest(), asked.highest(), asked.name());
        }
        scores.put(criterion, new Points(category.id().value(), points));
        savedAt = now;
    }

    private static Criterion criterion(Category category, String key) {
        return category.criteria().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(org.commend.kernel.NotFound::new);
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
        var versions = new TreeMap<String, Integer>();
        stamps.forEach((field, it) -> versions.put(field, it.stamp().version()));
        return new Card(
                points, comment, submittedAt != null, savedAt, versions, List.copyOf(formers));
    }
}
