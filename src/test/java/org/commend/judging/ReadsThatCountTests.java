package org.commend.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.kernel.NotFound;
import org.commend.kernel.Reason;
import org.commend.kernel.RuleRefused;
import org.commend.nominations.NominationId;
import org.commend.nominations.Receipt;
import org.commend.nominations.Screening;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Which reads count, whose a shelf is, and what can stand on a shortlist: asked of the acts. */
@CommendTest
class ReadsThatCountTests {
    private static final Reason WHY = new Reason("A reason that is kept.");

    @Autowired ApplicationContext context;
    @Autowired ReadingQueries reading;
    @Autowired ReadingList readings;
    @Autowired Scoring scoring;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private OwnEdition edition;
    private Receipt river;
    private Receipt garden;
    private Receipt elsewhere;
    private Receipt refused;
    private AccountId chair;
    private AccountId judge;

    @BeforeEach
    void twoJudgesReadTwoNominations() {
        edition = new OwnEdition(context, "Counting Awards");
        read(edition);
    }

    private void read(OwnEdition its) {
        river = its.accepted("practice", "A worker by the river");
        garden = its.accepted("practice", "A garden on a roof");
        elsewhere = its.accepted("leadership", "A leader of leaders");
        refused = its.sent("practice", "A refused one");
        its.as(its.organiser(), () -> its.of(Screening.class).refuse(refused.nomination(), WHY));
        chair = its.judge("practice", "Clara Chair", true);
        judge = its.judge("practice", "Jonas Two", false);
        its.beginAllUntil(Moment.JUDGING);
        its.assign();
        its.score(chair, "practice", river.nomination(), 8);
        its.score(judge, "practice", river.nomination(), 6);
    }

    @Test
    void what_a_judge_has_submitted_counts_also_when_they_have_left_the_panel() {
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(Empanelling.class)
                                .dismiss(edition.award("practice").id(), judge, WHY));
        assertThat(reads(river)).isEqualTo(2);
        assertThat(mean(river)).isEqualTo(7.0);
    }

    @Test
    void what_is_not_submitted_or_was_opened_again_does_not_count() {
        String first = edition.award("practice").criteria().getFirst().key();
        as(judge, () -> scoring.score(garden.nomination(), first, 9));
        as(judge, () -> scoring.reopen(river.nomination()));
        assertThat(reads(river)).isEqualTo(1);
        assertThat(mean(river)).isEqualTo(8.0);
        assertThat(reads(garden)).isZero();
    }

    /** An address that is corrected, or a letter that goes astray, makes a conflict of a read. */
    @Test
    void a_read_whose_judge_turns_out_to_be_kept_out_is_off_the_shelf_and_does_not_count() {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    jdbc.sql("update nomination set nominator_email = ? where id = ?")
                            .params(edition.email("Jonas Two"), river.nomination().value())
                            .update();
                    assertThat(reads(river)).isEqualTo(1);
                    assertThat(mean(river)).isEqualTo(8.0);
                    var id = edition.edition().id();
                    assertThat(as(judge, () -> readings.all(id, judge)))
                            .singleElement()
                            .satisfies(it -> assertThat(it.id()).isEqualTo(garden.nomination()));
                    assertThat(as(judge, () -> reading.story(id, river.reference(), judge)))
                            .isEmpty();
                    assertThatThrownBy(() -> as(judge, () -> scoring.reopen(river.nomination())))
                            .isInstanceOf(NotFound.class);
                });
    }

    @Test
    void a_shelf_and_its_stories_are_of_one_edition() {
        var first = river;
        var before = edition.edition().id();
        var after = edition.yearAfter();
        read(after);
        assertThat(as(judge, () -> readings.all(before, judge)))
                .hasSize(2)
                .anyMatch(it -> it.id().equals(first.nomination()));
        assertThat(as(judge, () -> readings.all(after.edition().id(), judge)))
                .hasSize(2)
                .noneMatch(it -> it.id().equals(first.nomination()));
        assertThat(as(judge, () -> reading.story(before, first.reference(), judge))).isPresent();
        assertThat(as(judge, () -> reading.story(after.edition().id(), first.reference(), judge)))
                .isEmpty();
        assertThat(as(judge, () -> reading.story(before, river.reference(), judge))).isEmpty();
    }

    @Test
    void a_shelf_a_story_and_a_scorecard_are_their_judges_alone() {
        var id = edition.edition().id();
        for (Supplier<Object> asked :
                List.<Supplier<Object>>of(
                        () -> readings.all(id, judge),
                        () -> readings.page(id, judge, ReadingList.Place.BEGINNING, 50),
                        () -> readings.totals(id, judge),
                        () -> readings.around(id, judge, river.reference()),
                        () -> reading.story(id, river.reference(), judge),
                        () -> reading.card(river.nomination(), judge))) {
            for (AccountId other : List.of(chair, edition.organiser())) {
                assertThatThrownBy(() -> as(other, asked))
                        .isInstanceOf(AccessDeniedException.class);
            }
            assertThat(as(judge, asked)).isNotNull();
        }
    }

    @Test
    void a_chair_who_is_kept_out_lifts_nothing_there() {
        for (AccountId kept : List.of(judge, chair)) {
            edition.as(
                    kept,
                    () ->
                            edition.of(Recusing.class)
                                    .declare(river.nomination(), ConflictDegree.CLOSE, ""));
        }
        for (AccountId whose : List.of(judge, chair)) {
            assertThatThrownBy(
                            () ->
                                    edition.as(
                                            chair,
                                            () ->
                                                    edition.of(Recusing.class)
                                                            .lift(river.nomination(), whose, WHY)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(
                        as(
                                chair,
                                () ->
                                        edition.of(ConflictQueries.class)
                                                .liftableBy(edition.edition().id(), chair)))
                .isEmpty();
    }

    @Test
    void on_a_shortlist_stands_what_was_accepted_in_its_award_and_no_more_than_it_has_places() {
        edition.begin(Moment.SHORTLIST);
        assertThat(decided(river, elsewhere)).isEqualTo("shortlist.foreign");
        assertThat(decided(river, refused)).isEqualTo("shortlist.foreign");
        assertThat(decided(river, garden, refused)).isEqualTo("shortlist.tooMany");
        assertThat(decided(river, garden)).isEqualTo("decided");
    }

    private String decided(Receipt... chosen) {
        var award = edition.award("practice").id();
        List<NominationId> all = java.util.Arrays.stream(chosen).map(Receipt::nomination).toList();
        try {
            edition.as(
                    edition.organiser(),
                    () ->
                            edition.of(Shortlisting.class)
                                    .decide(
                                            award,
                                            all,
                                            WHY,
                                            edition.of(ShortlistQueries.class)
                                                    .decided(award)
                                                    .state()));
            return "decided";
        } catch (RuleRefused refused) {
            return refused.ruling().key();
        }
    }

    private int reads(Receipt nomination) {
        return row(nomination).reads();
    }

    private double mean(Receipt nomination) {
        return row(nomination).mean();
    }

    private StandingQueries.Row row(Receipt nomination) {
        var organiser = edition.organiser();
        return as(
                        organiser,
                        () ->
                                edition.of(StandingQueries.class)
                                        .visibleTo(organiser, edition.award("practice").id()))
                .rows()
                .stream()
                .filter(it -> it.nomination().equals(nomination.nomination()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private <T> T as(AccountId who, Supplier<T> act) {
        return edition.of(SignedIn.class).as(who, act);
    }
}
