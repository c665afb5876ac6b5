package org.commend.judging.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.judging.ShortlistQueries;
import org.commend.judging.StandingQueries;
import org.commend.nominations.Receipt;
import org.commend.nominations.Screening;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Scores compared, and the shortlist, at the screens of organisers and chairs. */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingsViewsTests {
    @Autowired ApplicationContext context;
    private OwnEdition edition;
    private AccountId chair;
    private final List<Receipt> receipts = new ArrayList<>();
    private Screens screens;

    @BeforeAll
    void anEditionThatWasJudged() {
        edition = new OwnEdition(context, "Standing Awards");
        for (String headline : List.of("A garden on a roof", "A door", "A worker by the river")) {
            receipts.add(edition.accepted("practice", headline));
        }
        chair = edition.judge("practice", "Judith One", true);
        var judges =
                List.of(
                        chair,
                        edition.judge("practice", "Jonas Two", false),
                        edition.judge("practice", "Jill Three", false));
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        for (AccountId judge : judges) {
            for (int i = 0; i < receipts.size(); i++) {
                edition.score(judge, "practice", receipts.get(i).nomination(), 8 - 2 * i);
            }
        }
    }

    @BeforeEach
    void open() {
        screens = new Screens(context);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void while_judging_goes_on_organisers_see_figures_and_the_chair_none() {
        var young = new OwnEdition(context, "Judging Awards");
        var its = young.judge("practice", "Judith One", true);
        young.beginAllUntil(Moment.JUDGING);
        screens.signIn(its);
        assertThat(screens.at("standings/" + young.edition().programme().slug() + "/2027"))
                .contains("Judging goes on")
                .doesNotContain("reads");
        screens.close();
        screens = new Screens(context);
        screens.signIn(young.organiser());
        assertThat(screens.at(young.organise("/standings")))
                .contains("No nomination is accepted in this award", "There is nothing to compare");
        assertThat(screens.offers("Decide the shortlist")).isFalse();
    }

    @Test
    void the_shortlist_is_decided_with_a_reason_and_no_further_than_its_places() {
        edition.begin(Moment.SHORTLIST);
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/standings/practice")))
                .contains(
                        "A garden on a roof",
                        receipts.getFirst().reference(),
                        "the line: 2 places",
                        "Judith One",
                        "9\nreads that count");
        screens.press("Decide the shortlist");
        assertThat(screens.refusalAt("Why these?"))
                .isEqualTo("Say why, in a sentence: the reason is kept with the decision.");
        screens.fill("Why these?", "The panel agreed.");
        screens.tick("Shortlist A worker by the river", true);
        screens.press("Decide the shortlist");
        assertThat(screens.text())
                .contains("The shortlist of this award has 2 places: you chose 3.");
        screens.tick("Shortlist A door", false);
        screens.press("Decide the shortlist");
        assertThat(screens.text())
                .contains("✓ The shortlist is decided: The panel agreed.")
                .contains(receipts.getFirst().reference() + " · shortlisted");
        assertThat(edition.of(ShortlistQueries.class).of(edition.award("practice").id()))
                .containsExactlyInAnyOrder(
                        receipts.getFirst().nomination(), receipts.getLast().nomination());
        assertThat(screens.offers("Decide it anew")).isTrue();

        screens.close();
        screens = new Screens(context);
        screens.signIn(chair);
        assertThat(screens.at("standings/" + edition.edition().programme().slug() + "/2027"))
                .contains("A garden on a roof", "the line: 2 places")
                .doesNotContain("The judges", "Jonas Two");
    }

    @Test
    void an_award_that_does_not_exist_has_no_standings() {
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/standings/no-such-award")))
                .contains("There is nothing at this address");
        assertThat(screens.at(edition.organise("/standings/outstanding-contribution")))
                .contains("There is nothing at this address");
    }

    @Test
    void what_nobody_has_read_stands_in_the_standings_and_is_safe_for_nobody() {
        var some = new OwnEdition(context, "Unread Awards");
        var read = new ArrayList<Receipt>();
        for (int i = 0; i < 5; i++) {
            read.add(some.accepted("practice", "Read number " + i));
        }
        var late = some.sent("practice", "Read by nobody");
        var judges =
                List.of("Judith One", "Jonas Two", "Jill Three").stream()
                        .map(it -> some.judge("practice", it, false))
                        .toList();
        some.beginAllUntil(Moment.JUDGING);
        some.assign();
        for (int j = 0; j < judges.size(); j++) {
            for (int i = 0; i < read.size(); i++) {
                some.score(
                        judges.get(j), "practice", read.get(i).nomination(), 9 - i - (i + j) % 2);
            }
        }
        var practice = some.award("practice").id();
        var queries = some.of(StandingQueries.class);
        var before = as(some, () -> queries.visibleTo(some.organiser(), practice));
        some.of(SignedIn.class)
                .doAs(some.organiser(), () -> some.of(Screening.class).accept(late.nomination()));
        var unread = late.nomination();
        var after = as(some, () -> queries.visibleTo(some.organiser(), practice));

        assertThat(after.rows()).hasSize(6);
        var last = after.rows().getLast();
        assertThat(last.nomination()).isEqualTo(unread);
        assertThat(last.unread()).isTrue();
        assertThat(last.chance()).isBetween(0.01, 0.99);
        for (int i = 0; i < 5; i++) {
            assertThat(after.rows().get(i).calibrated())
                    .isEqualTo(before.rows().get(i).calibrated());
            assertThat(after.rows().get(i).chance())
                    .isLessThanOrEqualTo(before.rows().get(i).chance() + 0.005);
        }
        assertThat(after.rows().stream().mapToDouble(StandingQueries.Row::chance).sum())
                .isCloseTo(2, within(0.02));
        screens.signIn(some.organiser());
        assertThat(screens.at(some.organise("/standings/practice")))
                .contains("one is not read yet", "not read yet", "the line: 2 places");
    }

    @Test
    void an_award_with_one_read_claims_nothing_and_still_gets_its_shortlist_form() {
        var few = new OwnEdition(context, "Few Awards");
        var only = few.accepted("practice", "A garden on a roof");
        few.accepted("practice", "A door");
        var judge = few.judge("practice", "Judith One", false);
        few.beginAllUntil(Moment.JUDGING);
        few.assign();
        few.score(judge, "practice", only.nomination(), 7);
        few.begin(Moment.SHORTLIST);
        screens.signIn(few.organiser());
        assertThat(screens.at(few.organise("/standings/practice")))
                .contains(
                        "One read is in: nothing can be said yet",
                        "1\nread that counts",
                        "A garden on a roof",
                        "A door",
                        "not read yet")
                .doesNotContain("safe", "%", "agreement");
        screens.tick("Shortlist A door", true);
        screens.fill("Why these?", "The panel spoke about it.");
        screens.press("Decide the shortlist");
        assertThat(screens.text())
                .contains("✓ The shortlist is decided: The panel spoke about it.");
        assertThat(screens.at(few.organise("/standings/team")))
                .contains("No nomination is accepted in this award")
                .doesNotContain("safe");
    }

    @Test
    void equal_means_share_a_place_and_say_so() {
        var ties = new OwnEdition(context, "Tied Awards");
        var first = ties.accepted("practice", "A garden on a roof");
        var second = ties.accepted("practice", "A door");
        var judge = ties.judge("practice", "Judith One", false);
        ties.beginAllUntil(Moment.JUDGING);
        ties.assign();
        ties.score(judge, "practice", first.nomination(), 7);
        ties.score(judge, "practice", second.nomination(), 7);
        screens.signIn(ties.organiser());
        assertThat(screens.at(ties.organise("/standings/practice")).lines().filter("1="::equals))
                .hasSize(2);
    }

    @Test
    void figures_are_never_more_certain_than_they_are_and_no_zero_has_a_sign() {
        assertThat(
                        List.of(
                                Points.chance(0.996),
                                Points.chance(1),
                                Points.chance(0.004),
                                Points.chance(0),
                                Points.chance(0.5)))
                .containsExactly("> 99 %", "100 %", "< 1 %", "0 %", "50 %");
        assertThat(
                        List.of(
                                Points.of(-0.04),
                                Points.of(-1.25),
                                Points.signed(0.04),
                                Points.signed(-0.04),
                                Points.signed(0.3)))
                .containsExactly("0.0", "−1.3", "0.0", "0.0", "+0.3");
        assertThat(new Scale(5.8, 9.3).ticks()).containsExactly(6.0, 7.0, 8.0, 9.0);
    }

    private static StandingQueries.Table as(OwnEdition some, Supplier<StandingQueries.Table> read) {
        return some.of(SignedIn.class).as(some.organiser(), read);
    }
}
