package org.commend.nominations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.kernel.Folding;
import org.commend.kernel.Language;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.kernel.Typed;
import org.commend.kernel.Visible;
import org.commend.kernel.WordCount;
import org.commend.programme.CategoryId;

/** The case put forward, from the moment it was sent. */
@Entity
class Nomination {
    @Id private UUID id;
    private UUID draftId;
    private UUID categoryId;
    private String reference;
    private String headline;
    private String nominatorName;
    private String nominatorEmail;
    private String relation;
    private String consentVersion;
    private String language;
    private String lookedFor;

    /** Of all answers together: they stand beside this row, and lists need not load them. */
    private int words;

    @Enumerated(EnumType.STRING)
    private NominationState state;

    private Instant submittedAt;
    private Instant decidedAt;
    private UUID decidedBy;
    private String decisionReason;
    @Version private int version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "nomination_id", insertable = false, updatable = false)
    @OrderBy("place.position")
    private List<Nominee> nominees = new ArrayList<>();

    protected Nomination() {}

    Nomination(NominationDraft draft, String reference, Instant now) {
        NominationForm form = draft.form();
        this.id = UUID.randomUUID();
        this.draftId = draft.id();
        this.categoryId = draft.category().id().value();
        this.reference = reference;
        this.headline = Typed.line(form.text(Fields.HEADLINE)).text();
        this.nominatorName = Typed.line(form.text(Fields.NOMINATOR_NAME)).text();
        this.nominatorEmail =
                new org.commend.kernel.EmailAddress(form.text(Fields.NOMINATOR_EMAIL)).value();
        this.relation = Visible.trim(form.text(Fields.RELATION));
        this.words = form.answers().values().stream().mapToInt(Nomination::words).sum();
        this.consentVersion = draft.edition().consentVersion();
        this.language = draft.language().tag();
        this.state = NominationState.SUBMITTED;
        this.submittedAt = now;
        List<NamedNominee> named = form.nominees();
        for (int position = 0; position < named.size(); position++) {
            nominees.add(new Nominee(id, position, named.get(position)));
        }
        this.lookedFor = lookedFor(named);
    }

    /** The language that it was written in. */
    Language language() {
        return new Language(language);
    }

    private static int words(String text) {
        return WordCount.of(text).words();
    }

    private String lookedFor(List<NamedNominee> named) {
        var words = new StringBuilder();
        words.append(String.join(" ", reference, headline, nominatorName, nominatorEmail));
        named.forEach(
                it ->
                        words.append(' ')
                                .append(
                                        String.join(
                                                " ", it.name(), it.detail(), it.organisation())));
        return Folding.toBeFound(words.toString());
    }

    /** Whether the office may decide: while it waits, and as long as it is not withdrawn. */
    Ruling mayBeScreened() {
        return Ruling.allowedIf(
                state == NominationState.SUBMITTED, "screening.decided", reference, state.words());
    }

    void accept(AccountId by, Instant now) {
        decide(NominationState.ACCEPTED, by, "", now);
    }

    void refuse(AccountId by, Reason reason, Instant now) {
        decide(NominationState.INELIGIBLE, by, reason.value(), now);
    }

    private void decide(NominationState decision, AccountId by, String reason, Instant now) {
        mayBeScreened().orRefuse();
        state = decision;
        decidedAt = now;
        decidedBy = by.value();
        decisionReason = reason;
    }

    NominationId id() {
        return new NominationId(id);
    }

    CategoryId category() {
        return new CategoryId(categoryId);
    }

    String reference() {
        return reference;
    }

    String nominatorName() {
        return nominatorName;
    }

    String nominatorEmail() {
        return nominatorEmail;
    }

    Receipt receipt() {
        return new Receipt(id(), reference, submittedAt, nominatorEmail);
    }
}
