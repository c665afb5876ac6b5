package org.commend.judging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.People;
import org.commend.accounts.Person;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.London;
import org.commend.kernel.NotFound;
import org.commend.kernel.Sentence;
import org.commend.mail.BaseAddress;
import org.commend.mail.LetterTexts;
import org.commend.mail.Postbox;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What judges are told. Each act is an occasion of its own, so that what an organiser is told to be
 * on its way is on its way, also when it happens a second time.
 */
@Component
class JudgeLetters {
    private final JdbcClient jdbc;
    private final People people;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final BaseAddress base;

    JudgeLetters(
            JdbcClient jdbc, People people, Postbox postbox, LetterTexts texts, BaseAddress base) {
        this.jdbc = jdbc;
        this.people = people;
        this.postbox = postbox;
        this.texts = texts;
        this.base = base;
    }

    void invited(Edition edition, CategoryId category, AccountId judge, Instant when) {
        Map<String, Object> values = new HashMap<>();
        values.put("begins", London.date(edition.timeline().at(Moment.JUDGING)));
        put("judge-invited", edition, judge, values, category, when);
    }

    /**
     * @param submitted how many scorecards of theirs stay and count
     */
    void dismissed(
            Edition edition, CategoryId category, AccountId judge, int submitted, Instant when) {
        Map<String, Object> values = new HashMap<>();
        values.put("scores", Sentence.of("judgeLetter.scores", submitted));
        put("judge-dismissed", edition, judge, values, category, when);
    }

    void assigned(Edition edition, AccountId judge, Instant when) {
        int count =
                jdbc.sql(
                                "select count(*) from judge_reading r join shown_category c on c.id = r.category_id where r.account_id = ? and c.edition_id = ?")
                        .params(judge.value(), edition.id().value())
                        .query(Integer.class)
                        .single();
        Map<String, Object> values = new HashMap<>();
        values.put("toRead", Sentence.of("judgeLetter.toRead", count));
        values.put("thereAre", Sentence.of("judgeLetter.thereAre", count));
        values.put("link", shelf(edition));
        put("judge-assigned", edition, judge, values, edition.id().value(), when);
    }

    void lifted(Edition edition, AccountId judge, NominationId nomination, Instant when) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "reference",
                jdbc.sql("select reference from shown_nomination where id = ?")
                        .param(nomination.value())
                        .query(String.class)
                        .single());
        values.put("link", shelf(edition));
        put("judge-conflict-lifted", edition, judge, values, nomination.value(), when);
    }

    private String shelf(Edition edition) {
        return base.of("/judge/%s/%s".formatted(edition.programme().slug(), edition.slug()));
    }

    private void put(
            String text,
            Edition edition,
            AccountId judge,
            Map<String, Object> values,
            CategoryId category,
            Instant when) {
        var person = known(edition, judge);
        var said = edition.in(person.language());
        values.put("award", said.category(category).orElseThrow().name());
        values.put("link", base.of(person.language().folder() + "/login"));
        put(text, edition, judge, values, category.value(), when);
    }

    private Person known(Edition edition, AccountId judge) {
        return people.known(edition.programme().id(), judge).orElseThrow(NotFound::new);
    }

    private void put(
            String text,
            Edition edition,
            AccountId judge,
            Map<String, Object> values,
            UUID of,
            Instant when) {
        var person = known(edition, judge);
        values.put("name", person.name());
        values.put("programme", edition.in(person.language()).programme().name());
        values.put("edition", edition.name());
        values.put("ends", new London.Weekday(edition.timeline().at(Moment.SHORTLIST)));
        values.put("contact", edition.programme().contact());
        postbox.put(
                texts.letter(text, person.language(), new EmailAddress(person.email()), values)
                        .of(
                                edition.programme().id(),
                                "%s:%s:%s:%s".formatted(text, of, judge.value(), when),
                                judge.value()));
    }
}
