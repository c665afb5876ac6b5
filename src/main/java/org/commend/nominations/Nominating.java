package org.commend.nominations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.commend.accounts.Limit;
import org.commend.accounts.Limits;
import org.commend.audit.Actor;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Kept;
import org.commend.kernel.London;
import org.commend.kernel.NotFound;
import org.commend.kernel.Ruling;
import org.commend.kernel.Secret;
import org.commend.kernel.Writing;
import org.commend.kernel.permission.Everybody;
import org.commend.mail.BaseAddress;
import org.commend.mail.LetterTexts;
import org.commend.mail.Postbox;
import org.commend.programme.CategoryId;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a nominator does, without an account: the secret key of the draft is the permission, and
 * opens that draft alone.
 */
@Component
public class Nominating {
    private static final int MOST_LINKS = 5;

    private final Drafts drafts;
    private final DraftLinks links;
    private final Drafting drafting;
    private final Nominations nominations;
    private final Programmes programmes;
    private final References references;
    private final JdbcClient jdbc;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final BaseAddress base;
    private final Limits limits;
    private final ApplicationEventPublisher acts;
    private final Clock clock;

    Nominating(
            Drafts drafts,
            DraftLinks links,
            Drafting drafting,
            Nominations nominations,
            Programmes programmes,
            References references,
            JdbcClient jdbc,
            Postbox postbox,
            LetterTexts texts,
            BaseAddress base,
            Limits limits,
            ApplicationEventPublisher acts,
            Clock clock) {
        this.drafts = drafts;
        this.links = links;
        this.drafting = drafting;
        this.nominations = nominations;
        this.programmes = programmes;
        this.references = references;
        this.jdbc = jdbc;
        this.postbox = postbox;
        this.texts = texts;
        this.base = base;
        this.limits = limits;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Begins a draft and gives the key that its writer holds from now on.
     *
     * <p>It is written in the language of the page that it is begun on.
     *
     * @throws org.commend.kernel.RuleRefused when nominations are not open, and when too many were
     *     begun from the same network
     */
    @Everybody
    @Transactional
    public Secret start(CategoryId category) {
        var edition = programmes.editionOf(category);
        edition.timeline().takesNominations(clock.instant()).orRefuse();
        Ruling.allowedIf(!programmes.category(category).direct(), "category.direct").orRefuse();
        limits.use(Limit.DRAFT);
        Secret key = Secret.random();
        drafts.start(key, category, Words.here().language(), clock.instant());
        return key;
    }

    /**
     * The draft that a key opens.
     *
     * @throws NotFound when the key opens none
     */
    @Everybody
    @Transactional(readOnly = true)
    public NominationDraft open(Secret key) {
        return drafts.find(key).orElseThrow(NotFound::new);
    }

    /**
     * Keeps what was typed into one field, as it was typed, by an act that knows what stands there.
     *
     * @throws InvalidValue when the text cannot be kept; what was kept before stays
     */
    @Everybody
    @Transactional
    public Kept keep(Secret key, String field, String raw) {
        return drafting.keep(key, field, Writing.knowing(raw));
    }

    /**
     * Mails a link that continues the draft elsewhere, when another address was typed. Links of
     * earlier letters end with that, since they may have gone to somebody else.
     *
     * @return the key under which the page goes on: another one when it came by such a link
     */
    @Everybody
    @Transactional
    public Secret sendLink(Secret key) {
        NominationDraft draft = drafts.lock(key).orElseThrow(NotFound::new);
        var to = new EmailAddress(draft.text(Fields.NOMINATOR_EMAIL));
        if (draft.receipt() != null || to.value().equals(links.lastSentTo(draft.id()))) {
            return key;
        }
        boolean byLetter = links.has(key);
        if (links.letters(draft.id()) < MOST_LINKS) {
            limits.use(Limit.DRAFT_LINK);
            limits.use(Limit.DRAFT_LINK_TO, to);
            write(draft, to, links.forLetter(draft.id(), to.value(), clock.instant()));
        } else {
            links.end(draft.id(), to.value(), clock.instant());
        }
        return byLetter ? links.forPage(draft.id(), clock.instant()) : key;
    }

    private void write(NominationDraft draft, EmailAddress to, Secret link) {
        var values =
                Map.of(
                        "award", draft.category().name(),
                        "programme", draft.edition().programme().name(),
                        "closes", new London.Weekday(draft.edition().timeline().at(Moment.CLOSES)),
                        "link", base.of("/draft/" + link.value()));
        postbox.put(
                texts.letter("draft-link", draft.language(), to, values)
                        .secretly(
                                draft.edition().programme().id(),
                                "draft-link:" + draft.id() + ":" + links.letters(draft.id()),
                                draft.id()));
    }

    /** Whether the draft may be sent now; what is to be changed in it is asked of its form. */
    public Ruling maySubmit(NominationDraft draft) {
        var timeline = draft.edition().timeline();
        return timeline.reached(Moment.CLOSES, clock.instant())
                ? Ruling.refused("draft.closed", new London.Weekday(timeline.at(Moment.CLOSES)))
                : timeline.takesNominations(clock.instant());
    }

    /**
     * Sends the nomination: once, however often it is asked for. The answer is always the same.
     *
     * @throws DraftIncomplete with everything that is to be changed
     * @throws org.commend.kernel.RuleRefused when nominations are not open
     */
    @Everybody
    @Transactional
    public Receipt submit(Secret key) {
        NominationDraft draft = drafts.lock(key).orElseThrow(NotFound::new);
        if (draft.receipt() != null) {
            return draft.receipt();
        }
        maySubmit(draft).orRefuse();
        var problems = draft.form().problems();
        if (!problems.isEmpty()) {
            throw new DraftIncomplete(problems);
        }
        // As exact as the database keeps it, so that the first answer equals all later ones.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var nomination =
                nominations.saveAndFlush(new Nomination(draft, references.next(draft), now));
        draft.form()
                .answers()
                .forEach(
                        (question, text) ->
                                jdbc.sql(
                                                "insert into answer (nomination_id, category_id, question_key, text) values (?, ?, ?, ?)")
                                        .params(
                                                nomination.id().value(),
                                                draft.categoryId().value(),
                                                question,
                                                text)
                                        .update());
        acknowledge(draft, nomination);
        acts.publishEvent(
                new NominationAct.Submitted(
                        draft.edition().programme().id(),
                        Actor.nominator(draft.id()),
                        nomination.id()));
        return nomination.receipt();
    }

    private void acknowledge(NominationDraft draft, Nomination nomination) {
        var values =
                Map.of(
                        "name", nomination.nominatorName(),
                        "award", draft.category().name(),
                        "programme", draft.edition().programme().name(),
                        "edition", draft.edition().name(),
                        "reference", nomination.reference(),
                        "shortlist", London.date(draft.edition().timeline().at(Moment.SHORTLIST)),
                        "contact", draft.edition().programme().contact());
        postbox.put(
                texts.letter(
                                "nomination-received",
                                draft.language(),
                                new EmailAddress(nomination.nominatorEmail()),
                                values)
                        .of(
                                draft.edition().programme().id(),
                                "nomination-received:" + nomination.id().value(),
                                nomination.id().value()));
    }
}
