package org.commend.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.commend.kernel.NotFound;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Secret;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.OwnEdition;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Said;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A nomination is sent once, however often it is asked for. */
@CommendTest
class SubmittingTests {
    @Autowired Nominating nominating;
    @Autowired Programmes programmes;
    @Autowired ReceivedLetters letters;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext parts;

    @Test
    void a_hundred_presses_of_the_button_make_one_nomination_one_letter_and_one_entry()
            throws Exception {
        Secret key =
                new DraftWriter(nominating, programmes, "fellowship")
                        .with(Fields.NOMINATOR_EMAIL, "hundred@example.org")
                        .write();
        try (var people = Executors.newFixedThreadPool(10)) {
            List<Callable<Receipt>> presses =
                    IntStream.range(0, 100)
                            .<Callable<Receipt>>mapToObj(i -> () -> nominating.submit(key))
                            .toList();
            var receipts = new java.util.HashSet<Receipt>();
            for (var press : people.invokeAll(presses)) {
                receipts.add(press.get());
            }
            assertThat(receipts).hasSize(1);
            var nomination = receipts.iterator().next().nomination().value();
            assertThat(count("select count(*) from letter where about = ?", nomination))
                    .isEqualTo(1);
            assertThat(count("select count(*) from audit_entry where about = ?", nomination))
                    .isEqualTo(1);
        }
        letters.awaitTo("hundred@example.org", "We have your nomination");
        assertThat(letters.to("hundred@example.org")).hasSize(1);
    }

    @Test
    void at_the_instant_of_the_close_it_is_closed_and_just_before_it_is_open() {
        var closes =
                programmes
                        .edition("frontline-awards", "2027")
                        .orElseThrow()
                        .timeline()
                        .at(Moment.CLOSES);
        Secret late = new DraftWriter(nominating, programmes, "practice").write();
        Secret inTime = new DraftWriter(nominating, programmes, "practice").write();
        clock.set(closes.minus(Duration.ofNanos(1000)));
        assertThat(nominating.submit(inTime).reference()).startsWith("FA27-PRA-");
        clock.set(closes);
        assertThatThrownBy(() -> nominating.submit(late))
                .isInstanceOf(RuleRefused.class)
                .satisfies(Said.containing("What you wrote is kept"));
        assertThat(nominating.open(late).text(Fields.HEADLINE)).isEqualTo("A worker by the river");
    }

    @Test
    void two_organisations_may_give_their_editions_the_same_code() {
        for (String slug : List.of("same-code-one", "same-code-two")) {
            var edition = OwnEdition.like(parts, "Same Code Awards", slug, "SC27");
            Secret key =
                    new DraftWriter(nominating, edition.category("practice").orElseThrow()).write();
            assertThat(nominating.submit(key).reference()).isEqualTo("SC27-PRA-0001");
        }
    }

    @Test
    void what_was_sent_is_not_changed_by_an_old_window() {
        var writer = new DraftWriter(nominating, programmes, "practice");
        Secret key = writer.write();
        nominating.submit(key);
        assertThatThrownBy(() -> nominating.keep(key, Fields.HEADLINE, "later"))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void a_key_opens_its_own_draft_and_nothing_else_does() {
        assertThatThrownBy(() -> nominating.open(Secret.random())).isInstanceOf(NotFound.class);
        Secret key = new DraftWriter(nominating, programmes, "practice").write();
        assertThat(count("select count(*) from draft where key_hash = ?", key.value())).isZero();
        assertThatThrownBy(() -> nominating.keep(key, "answer.of-another-award", "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_mail_server_may_be_away_and_the_letter_comes_later() {
        letters.goAway();
        Secret key =
                new DraftWriter(nominating, programmes, "practice")
                        .with(Fields.NOMINATOR_EMAIL, "patient@example.org")
                        .write();
        nominating.submit(key);
        letters.comeBack();
        jdbc.sql(
                        "update scheduled_tasks set execution_time = now() where task_name = 'deliver-letter'")
                .update();
        letters.awaitTo("patient@example.org", "We have your nomination");
    }

    private int count(String query, Object argument) {
        return jdbc.sql(query).param(argument).query(Integer.class).single();
    }
}
