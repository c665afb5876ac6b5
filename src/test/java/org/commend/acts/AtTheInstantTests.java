package org.commend.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.accounts.AccountId;
import org.commend.judging.ConflictDegree;
import org.commend.judging.Empanelling;
import org.commend.judging.Recusing;
import org.commend.judging.Scoring;
import org.commend.judging.ShortlistQueries;
import org.commend.judging.Shortlisting;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.kernel.Reason;
import org.commend.kernel.RuleRefused;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationId;
import org.commend.nominations.Screening;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What a moment opens it opens at its instant, and what it closes is open until just before it. */
@CommendTest
class AtTheInstantTests {
    private static final Reason WHY = new Reason("A reason that is kept.");
    private static final String DONE = "done";

    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;
    @Autowired MovableClock clock;
    private OwnEdition edition;
    private NominationId river;
    private NominationId waiting;
    private AccountId judge;
    private AccountId chair;

    @BeforeEach
    void anEditionOnTheWay() {
        edition = new OwnEdition(context, "Instant Awards");
        river = edition.accepted("practice", "A worker by the river").nomination();
        waiting = edition.sent("practice", "A garden on a roof").nomination();
        chair = edition.judge("practice", "Clara Chair", true);
        judge = edition.judge("practice", "Jonas Two", false);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void the_beginning_of_judging() {
        edition.as(edition.organiser(), () -> edition.of(Screening.class).accept(waiting));
        edition.assign();
        assertThat(beforeAndAt(Moment.JUDGING, Map.of("score", () -> as(judge, this::score))))
                .containsExactly(Map.entry("score", List.of("timeline.judgingNotBegun", DONE)));
    }

    @Test
    void the_end_of_judging() {
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        as(judge, () -> edition.of(Recusing.class).declare(river, ConflictDegree.CLOSE, ""));
        as(edition.organiser(), () -> edition.of(Screening.class).accept(waiting));
        var acts = new LinkedHashMap<String, Runnable>();
        var office = edition.organiser();
        acts.put("score", () -> as(chair, this::score));
        acts.put("appoint", () -> as(office, this::appoint));
        acts.put("dismiss", () -> as(office, this::dismiss));
        acts.put("assign", edition::assign);
        acts.put("lift", () -> as(chair, this::lift));
        acts.put("decide", () -> as(office, this::decide));
        assertThat(beforeAndAt(Moment.SHORTLIST, acts))
                .isEqualTo(
                        Map.of(
                                "score", List.of(DONE, "timeline.judgingOver"),
                                "appoint", List.of(DONE, "panel.lastReads"),
                                "dismiss", List.of(DONE, "panel.lastReads"),
                                "assign", List.of(DONE, "panel.lastReads"),
                                "lift", List.of(DONE, "conflict.tooLate"),
                                "decide", List.of("shortlist.early", DONE)));
    }

    @Test
    void the_last_moment_in_which_the_office_lets_a_nomination_through() {
        edition.beginAllUntil(Moment.JUDGING);
        assertThat(
                        beforeAndAt(
                                Moment.SHORTLIST,
                                Map.of(
                                        "accept",
                                        () ->
                                                as(
                                                        edition.organiser(),
                                                        () ->
                                                                edition.of(Screening.class)
                                                                        .accept(waiting)))))
                .containsExactly(Map.entry("accept", List.of(DONE, "screening.tooLate")));
    }

    @Test
    void the_close_of_nominations() {
        Runnable start = () -> edition.of(Nominating.class).start(edition.award("practice").id());
        assertThat(beforeAndAt(Moment.CLOSES, Map.of("start", start)))
                .containsExactly(Map.entry("start", List.of(DONE, "timeline.closed")));
    }

    /** A microsecond before a moment and at it; what is done is undone. */
    private Map<String, List<String>> beforeAndAt(Moment moment, Map<String, Runnable> acts) {
        Instant at = edition.edition().timeline().at(moment);
        var answers = new LinkedHashMap<String, List<String>>();
        acts.forEach(
                (name, act) -> {
                    clock.set(at.minus(Duration.ofNanos(1000)));
                    String before = answer(act);
                    clock.set(at);
                    answers.put(name, List.of(before, answer(act)));
                });
        return answers;
    }

    private String answer(Runnable act) {
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    try {
                        act.run();
                        return DONE;
                    } catch (RuleRefused refused) {
                        return refused.ruling().key();
                    }
                });
    }

    private void score() {
        edition.of(Scoring.class)
                .score(river, edition.award("practice").criteria().getFirst().key(), 5);
    }

    private void appoint() {
        edition.of(Empanelling.class)
                .appoint(
                        edition.award("practice").id(),
                        new EmailAddress(edition.email("Nina New")),
                        new PersonName("Nina New"),
                        false);
    }

    private void dismiss() {
        edition.of(Empanelling.class).dismiss(edition.award("practice").id(), judge, WHY);
    }

    private void lift() {
        edition.of(Recusing.class).lift(river, judge, WHY);
    }

    private void decide() {
        var award = edition.award("practice").id();
        edition.of(Shortlisting.class)
                .decide(
                        award,
                        List.of(river),
                        WHY,
                        edition.of(ShortlistQueries.class).decided(award).state());
    }

    private void as(AccountId who, Runnable act) {
        edition.as(who, act);
    }
}
