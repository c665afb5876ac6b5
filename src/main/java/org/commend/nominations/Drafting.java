package org.commend.nominations;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Kept;
import org.commend.kernel.NotFound;
import org.commend.kernel.Ruling;
import org.commend.kernel.Secret;
import org.commend.kernel.Typed;
import org.commend.kernel.Writing;
import org.commend.kernel.permission.Everybody;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a draft's words: each field by itself, without a session, and never over a text that the
 * writer has not seen. What gives way stays among the field's former texts.
 */
@Component
public class Drafting {
    private final Drafts drafts;
    private final Clock clock;

    Drafting(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Keeps what was typed into one field, as it was typed, unless somebody else's text stands
     * there that the writer has not seen.
     *
     * @throws InvalidValue when the text cannot be kept; what was kept before stays
     */
    @Everybody
    @Transactional
    public Kept keep(Secret key, String field, Writing writing) {
        Typed typed = Typed.of(writing.text());
        NominationDraft draft = open(key, field);
        var stands = drafts.standing(draft.id(), field);
        Instant now = clock.instant();
        return switch (stands.stamp().on(writing, stands.text())) {
            case HAVE -> Kept.kept(draft.saved(), stands.stamp().version(), typed.cleaned());
            case OTHER ->
                    Kept.standsAgainst(draft.saved(), stands.stamp().version(), stands.text());
            case TAKE -> {
                if (!stands.stamp().writer().equals(writing.writer())
                        && !stands.text().isBlank()
                        && !stands.text().equals(typed.text())) {
                    drafts.leave(draft.id(), field, stands.text(), now);
                }
                var next = new Drafts.Standing(typed.text(), stands.stamp().next(writing));
                drafts.keep(draft.id(), field, next, now);
                yield Kept.kept(now, next.stamp().version(), typed.cleaned());
            }
        };
    }

    /** Keeps a text among the former ones of a field, without changing what stands there. */
    @Everybody
    @Transactional
    public Kept setAside(Secret key, String field, String raw) {
        String text = Typed.of(raw).text();
        NominationDraft draft = open(key, field);
        if (!text.isBlank()) {
            drafts.leave(draft.id(), field, text, clock.instant());
        }
        return Kept.kept(draft.saved(), draft.version(field), false);
    }

    /** The former texts by field, the newest first; at most twenty of each. */
    @Everybody
    @Transactional(readOnly = true)
    public Map<String, List<String>> formers(Secret key) {
        return drafts.formers(drafts.find(key).orElseThrow(NotFound::new).id());
    }

    /**
     * Takes a person out of the form: those behind move up by one, nothing of theirs is lost.
     *
     * @param shown how many people the page shows
     * @throws org.commend.kernel.RuleRefused when there are others by now
     */
    @Everybody
    @Transactional
    public void removeNominee(Secret key, int removed, int shown) {
        NominationDraft draft = open(key, Fields.NOMINEES);
        int places = draft.form().nominees().size();
        Ruling.allowedIf(places == shown && removed < places, "draft.peopleChanged").orRefuse();
        Map<String, String> moved = new LinkedHashMap<>();
        for (int place = removed; place < places; place++) {
            for (String part : Fields.nomineeParts(draft.category())) {
                moved.put(
                        Fields.nominee(place, part),
                        place + 1 < places ? draft.text(Fields.nominee(place + 1, part)) : "");
            }
        }
        moved.put(Fields.NOMINEES, String.valueOf(places - 1));
        moved.forEach((field, text) -> keep(key, field, Writing.knowing(text)));
    }

    private NominationDraft open(Secret key, String field) {
        NominationDraft draft = drafts.lock(key).orElseThrow(NotFound::new);
        Ruling.allowedIf(draft.receipt() == null, "draft.sent").orRefuse();
        if (!Fields.has(draft.category(), field)) {
            throw new NotFound();
        }
        return draft;
    }
}
