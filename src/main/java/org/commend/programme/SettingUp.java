package org.commend.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.commend.accounts.SignedIn;
import org.commend.audit.Actor;
import org.commend.kernel.Language;
import org.commend.kernel.NotFound;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.kernel.Sentence;
import org.commend.kernel.permission.Operator;
import org.commend.kernel.permission.OrganisersOf;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Making programmes and editions from data, and turning an edition's phases. */
@Component
public class SettingUp {
    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final List<Unfinished> unfinished;
    private final Publicity publicity;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    SettingUp(
            JdbcClient jdbc,
            Programmes programmes,
            // implemented by modules that stand on this one, and need its parts
            @Lazy List<Unfinished> unfinished,
            Publicity publicity,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.unfinished = unfinished;
        this.publicity = publicity;
        this.acts = acts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Makes a programme, behind those that are there. */
    @Operator
    @Transactional
    public void addProgramme(Programme it) {
        jdbc.sql(
                        """
                        insert into programme (id, slug, name, organisation, strapline, about, accent, accent_tint, contact,
                                               judging, common_criteria, languages, texts, position)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, (select count(*) from programme))
                        """)
                .params(
                        it.id().value(),
                        it.slug(),
                        it.name(),
                        it.organisation(),
                        it.strapline(),
                        it.about(),
                        it.accent(),
                        it.accentTint(),
                        it.contact(),
                        it.judging(),
                        json.writeValueAsString(it.commonCriteria()),
                        it.languages().stream().map(Language::tag).collect(Collectors.joining(" ")),
                        json.writeValueAsString(it.texts().byLanguage()))
                .update();
        acts.publishEvent(new ProgrammeAct.Added(it.id(), Actor.commend()));
    }

    /** Makes an edition with all its categories. */
    @Operator
    @Transactional
    public void addEdition(Edition it) {
        jdbc.sql(
                        """
                        insert into edition (id, programme_id, slug, name, code, place, past, consent_text, consent_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.id().value(),
                        it.programme().id().value(),
                        it.slug(),
                        it.name(),
                        it.code(),
                        it.place(),
                        it.past(),
                        it.consentText(),
                        it.consentVersion())
                .update();
        it.timeline()
                .planned()
                .forEach(
                        (moment, at) ->
                                jdbc.sql(
                                                "insert into moment (edition_id, kind, planned_at) values (?, ?, ?)")
                                        .params(it.id().value(), moment.name(), Timestamp.from(at))
                                        .update());
        for (int i = 0; i < it.categories().size(); i++) {
            addCategory(it.categories().get(i), i);
        }
        acts.publishEvent(new EditionAct.Added(it.programme().id(), Actor.commend(), it.id()));
    }

    /** What would be left undone if a moment began now; shown before anybody confirms that. */
    @OrganisersOf("edition")
    @Transactional(readOnly = true)
    public List<Sentence> unfinished(EditionId edition, Moment moment) {
        return unfinished.stream().flatMap(it -> it.before(edition, moment).stream()).toList();
    }

    /** Whether a moment may be begun now: the next one, as long as the winners are not public. */
    @OrganisersOf("edition")
    @Transactional(readOnly = true)
    public Ruling mayBegin(EditionId edition, Moment moment) {
        return programmes
                .edition(edition)
                .orElseThrow(NotFound::new)
                .timeline()
                .mayBegin(moment, clock.instant())
                .and(
                        Ruling.allowedIf(
                                publicity.publicSince(edition).isEmpty(), "timeline.published"));
    }

    /** Begins the next moment of an edition before its date. */
    @OrganisersOf("edition")
    @Transactional
    public void begin(EditionId edition, Moment moment, Reason reason) {
        var found = programmes.hold(edition);
        Instant now = clock.instant();
        mayBegin(edition, moment).orRefuse();
        var by = signedIn.require();
        jdbc.sql(
                        "update moment set begun_at = ?, begun_by = ?, reason = ? where edition_id = ? and kind = ?")
                .params(
                        Timestamp.from(now),
                        by.value(),
                        reason.value(),
                        edition.value(),
                        moment.name())
                .update();
        acts.publishEvent(
                new EditionAct.Begun(found.programme().id(), by.actor(), edition, moment, reason));
    }

    private void addCategory(Category it, int position) {
        jdbc.sql(
                        """
                        insert into category (id, edition_id, slug, code, name, purpose, who, direct, eligibility, honours,
                                              reads, places, position)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                        """)
                .params(
                        it.id().value(),
                        it.edition().value(),
                        it.slug(),
                        it.code(),
                        it.name(),
                        it.purpose(),
                        it.who(),
                        it.direct(),
                        json.writeValueAsString(it.eligibility()),
                        json.writeValueAsString(it.honours()),
                        it.reads(),
                        it.places(),
                        position)
                .update();
        addCriteria(it, it.criteria());
        addQuestions(it, it.questions());
    }

    private void addCriteria(Category category, List<Criterion> criteria) {
        for (int i = 0; i < criteria.size(); i++) {
            Criterion it = criteria.get(i);
            jdbc.sql(
                            """
                            insert into criterion (category_id, key, name, explained, weight, lowest, highest, anchors, common, position)
                            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                            """)
                    .params(
                            category.id().value(),
                            it.key(),
                            it.name(),
                            it.explained(),
                            it.weight(),
                            it.lowest(),
                            it.highest(),
                            json.writeValueAsString(it.anchors()),
                            it.common(),
                            i)
                    .update();
        }
    }

    private void addQuestions(Category category, List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            Question it = questions.get(i);
            jdbc.sql(
                            """
                            insert into question (category_id, key, title, step, hint, looks_for, word_limit, position)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            category.id().value(),
                            it.key(),
                            it.title(),
                            it.step(),
                            it.hint(),
                            it.looksFor(),
                            it.wordLimit(),
                            i)
                    .update();
        }
    }
}
