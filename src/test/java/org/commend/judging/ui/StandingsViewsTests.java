package org.commend.judging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.judging.ShortlistQueries;
import org.commend.nominations.Receipt;
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
                .contains(
                        "No scores are in yet",
                        "As soon as judges submit scorecards, they are compared here.");
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
                        "9\nreads");
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
}
