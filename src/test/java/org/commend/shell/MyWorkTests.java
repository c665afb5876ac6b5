package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.commend.accounts.AccountId;
import org.commend.judging.ShortlistQueries;
import org.commend.judging.Shortlisting;
import org.commend.kernel.Reason;
import org.commend.nominations.NameForm;
import org.commend.nominations.NominationId;
import org.commend.nominations.Screening;
import org.commend.programme.Category;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.publication.Announcing;
import org.commend.publication.Citation;
import org.commend.publication.Conferring;
import org.commend.publication.NamedRecipient;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.OwnEdition;
import org.commend.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One edition from its first nomination to its winners, as each person's list of what waits. */
@CommendTest
class MyWorkTests {
    private static final Reason WHY = new Reason("A reason that is kept.");
    private static final Citation FOR = new Citation("For what they did.");

    @Autowired ApplicationContext context;
    private OwnEdition edition;

    @Test
    void each_person_sees_what_waits_for_them_and_the_way_there() {
        edition = new OwnEdition(context, "Working Awards");
        waitsForNobody(edition.organiser());

        NominationId river = edition.sent("practice", "By the river").nomination();
        waits(edition.organiser(), "One nomination waits for your decision.", "?state=submitted");
        edition.as(edition.organiser(), () -> edition.of(Screening.class).accept(river));
        waits(
                edition.organiser(),
                "Practice has fewer judges than the 3 reads that each nomination is to have.",
                "/panels");

        AccountId chair = edition.judge("practice", "Clara Working", true);
        AccountId judge = edition.judge("practice", "Judith Working", false);
        AccountId third = edition.judge("practice", "Jonas Working", false);
        waits(edition.organiser(), "3 reads are given to nobody yet.", "/reading");
        waitsForNobody(judge);
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        waitsForNobody(edition.organiser());
        waits(judge, "1 of 1 to read, about ", edition.judge(""));
        for (AccountId it : new AccountId[] {chair, judge, third}) {
            edition.score(it, "practice", river, 8);
        }
        waitsForNobody(judge);

        edition.begin(Moment.SHORTLIST);
        waits(chair, "Judging has ended: the standings of your panel are open.", "standings/");
        waitsForNobody(judge);
        waits(edition.organiser(), "Practice has no shortlist yet.", "/standings/practice");
        edition.as(edition.organiser(), () -> decide(river));
        waits(edition.organiser(), "things are to be decided before", "/honours");
        edition.as(edition.organiser(), () -> confer(river));
        waits(
                edition.organiser(),
                "Everything is decided: the announcement can be drawn up.",
                "/announcement");
        edition.as(edition.organiser(), this::drawUp);
        waitsForNobody(edition.organiser());
        waits(edition.second(), "An announcement waits for your approval.", "/announcement");
        var announcing = edition.of(Announcing.class);
        var drawn = new org.commend.publication.Drawn[1];
        edition.as(
                edition.second(),
                () -> {
                    drawn[0] = announcing.standing(edition.edition().id()).orElseThrow();
                    announcing.approve(drawn[0].id(), drawn[0].digest());
                });
        waitsForNobody(edition.second());
        edition.as(edition.organiser(), () -> announcing.askRelease(drawn[0].id(), WHY));
        waitsForNobody(edition.organiser());
        waits(
                edition.second(),
                "Another organiser asks to publish the winners now: that takes your yes.",
                "/announcement");
        edition.as(edition.second(), () -> announcing.release(drawn[0].id()));
        waitsForNobody(edition.second());
    }

    /**
     * Only a hand in the tables makes such a pair: their work is the office's, and the page comes.
     */
    @Test
    void whoever_organises_and_judges_all_the_same_sees_the_organisers_work_alone() {
        edition = new OwnEdition(context, "Double Awards");
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> {
                            status.setRollbackOnly();
                            for (String role : java.util.List.of("JUDGE", "CHAIR")) {
                                context.getBean(JdbcClient.class)
                                        .sql(
                                                "insert into role_held (account_id, programme_id, role, given_at) values (?, ?, ?, now())")
                                        .params(
                                                edition.organiser().value(),
                                                edition.edition().programme().id().value(),
                                                role)
                                        .update();
                            }
                            try (var screens = new Screens(context)) {
                                screens.signIn(edition.organiser());
                                assertThat(screens.at("work"))
                                        .contains("You organise · Double Awards 2027")
                                        .doesNotContain("You judge", "You chair");
                            }
                        });
    }

    /** A chair is one of the programme: in another edition they may chair nothing. */
    @Test
    void a_chair_of_another_edition_is_told_that_there_is_no_panel_of_theirs_here() {
        edition = new OwnEdition(context, "Elsewhere Awards");
        AccountId chair = edition.judge("practice", "Clara Elsewhere", true);
        var after = edition.yearAfter();
        after.beginAllUntil(Moment.SHORTLIST);
        try (var screens = new Screens(context)) {
            screens.signIn(chair);
            assertThat(screens.at("standings/" + after.edition().programme().slug() + "/2028"))
                    .contains("You chair no panel of this edition");
        }
    }

    private void decide(NominationId nomination) {
        var award = edition.award("practice").id();
        edition.of(Shortlisting.class)
                .decide(
                        award,
                        java.util.List.of(nomination),
                        WHY,
                        edition.of(ShortlistQueries.class).decided(award).state());
    }

    private void confer(NominationId winner) {
        var conferring = edition.of(Conferring.class);
        for (Category it : edition.edition().categories()) {
            if (it.direct()) {
                conferring.conferDirectly(
                        it.id(), FOR, new NamedRecipient("Dora Direct", NameForm.FULL, "", ""));
            } else if (it.slug().equals("practice")) {
                conferring.confer(
                        it.id(),
                        winner,
                        HonourKind.WINNER,
                        FOR,
                        java.util.List.of(
                                new NamedRecipient("Paula Practice", NameForm.FULL, "", "")));
            } else {
                conferring.withhold(it.id(), FOR);
            }
        }
    }

    private void drawUp() {
        edition.of(Announcing.class)
                .drawUp(
                        edition.edition().id(),
                        edition.of(MovableClock.class).instant().plus(Duration.ofDays(3)));
    }

    private void waits(AccountId who, String sentence, String address) {
        try (var screens = new Screens(context)) {
            screens.signIn(who);
            assertThat(screens.at("work")).contains(sentence);
            assertThat(screens.links()).anyMatch(it -> it.contains(address));
        }
    }

    private void waitsForNobody(AccountId who) {
        try (var screens = new Screens(context)) {
            screens.signIn(who);
            assertThat(screens.at("work")).contains("Nothing waits for you here now.");
        }
    }
}
