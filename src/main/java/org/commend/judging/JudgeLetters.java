package org.commend.judging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.People;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.London;
import org.commend.kernel.NotFound;
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
        var values = award(edition, category);
        values.put("begins", London.date(edition.timeline().at(Moment.JUDGING)));
        values.put("link", base.of("/login"));
        put("judge-invited", edition, judge, values, category.value(), when);
    }

    /**
     * @param submitted how many scorecards of theirs stay and count
     */
    void dismissed(
            Edition edition, CategoryId category, AccountId judge, int submitted, Instant when) {
        var values = award(edition, category);
        values.put(
                "scores",
                switch (submitted) {
                    case 0 -> "You had submitted no scorecard, so none counts.";
                    case 1 -> "The scorecard that you submitted stays and counts.";
                    default ->
                            "The " + submitted + " scorecards that you submitted stay and count.";
                });
        put("judge-dismissed", edition, judge, values, category.value(), when);
    }

    void assigned(Edition edition, AccountId judge, Instant when) {
        int count =
                jdbc.sql(
                                "select count(*) from judge_reading r join shown_category c on c.id = r.category_id where r.account_id = ? and c.edition_id = ?")
                        .params(judge.value(), edition.id().value())
                        .query(Integer.class)
                        .single();
        Map<String, Object> values = new HashMap<>();
        values.put(
                "count",
                switch (count) {
                    case 0 -> "no nominations";
                    case 1 -> "one nomination";
                    default -> count + " nominations";
                });
        values.put("are", count == 1 ? "is" : "are");
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

    private Map<String, Object> award(Edition edition, CategoryId category) {
        Map<String, Object> values = new HashMap<>();
        values.put("award", edition.category(category).orElseThrow().name());
        return values;
    }

    private String shelf(Edition edition) {
        return base.of("/judge/%s/%s".formatted(edition.programme().slug(), edition.slug()));
    }

    private void put(
            String text,
            Edition edition,
            AccountId judge,
            Map<String, Object> values,
            UUID of,
            Instant when) {
        var person = people.known(edition.programme().id(), judge).orElseThrow(NotFound::new);
        values.put("name", person.name());
        values.put("programme", edition.programme().name());
        values.put("edition", edition.name());
        values.put("ends", new London.Weekday(edition.timeline().at(Moment.SHORTLIST)));
        values.put("contact", edition.programme().contact());
        postbox.put(
                texts.letter(text, new EmailAddress(person.email()), values)
                        .of(
                                edition.programme().id(),
                                "%s:%s:%s:%s".formatted(text, of, judge.value(), when),
                                judge.value()));
    }
}
