package org.commend.publication.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.judging.Shortlisting;
import org.commend.kernel.Reason;
import org.commend.nominations.NameForm;
import org.commend.nominations.NominationQueries;
import org.commend.nominations.Receipt;
import org.commend.programme.Category;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.publication.AnnouncementId;
import org.commend.publication.Announcing;
import org.commend.publication.Citation;
import org.commend.publication.Conferring;
import org.commend.publication.NamedRecipient;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Honours and their announcement, at the organisers' screen. */
@CommendTest
@AutoConfigureMockMvc
class AnnouncingViewsTests {
    @Autowired ApplicationContext context;
    @Autowired MockMvcTester web;
    @Autowired ReceivedLetters letters;
    private OwnEdition edition;
    private Receipt garden;
    private Screens screens;

    @BeforeEach
    void anEditionWithAShortlist() {
        edition = new OwnEdition(context, "Honour Awards");
        garden = edition.accepted("practice", "A garden on a roof");
        edition.beginAllUntil(Moment.SHORTLIST);
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(Shortlisting.class)
                                .decide(
                                        edition.award("practice").id(),
                                        List.of(garden.nomination()),
                                        new Reason("The panel agreed."),
                                        ""));
        screens = new Screens(context);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void an_honour_is_conferred_on_what_is_shortlisted_with_a_citation_and_no_sooner() {
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/honours")))
                .contains("Nothing is conferred yet", "There is no shortlist yet");
        screens.press("Confer an honour … Practice");
        screens.press("Confer");
        assertThat(screens.refusalAt("Citation"))
                .isEqualTo("Write the citation: it is read aloud and published.");
        screens.fill("Citation", "For a garden on a roof.");
        screens.press("Confer");
        assertThat(screens.refusalAt("Citation")).isEmpty();
        assertThat(screens.refusalAt("Shortlisted nomination"))
                .isEqualTo("Choose the shortlisted nomination that is honoured.");
        screens.fill("Shortlisted nomination", whole());
        screens.fill("Citation", "word ".repeat(121));
        screens.press("Confer");
        assertThat(screens.refusalAt("Citation"))
                .isEqualTo("Use at most 600 characters for the citation: this has 604.");
        screens.fill("Citation", "For a garden on a roof.");
        screens.press("Confer");
        assertThat(screens.text())
                .contains(
                        "Winner", "Paula Practice", "For a garden on a roof.", "things to settle");
        screens.press("Confer an honour … Outstanding contribution");
        assertThat(screens.text()).contains("Who is honoured");
        screens.fill("Citation", "For a lifetime that is being typed.");
        screens.press("Take back … Winner Paula Practice, Testshire council");
        assertThat(screens.text()).contains("Its citation goes with it: «For a garden on a roof.»");
        screens.fill("Reason", "The wrong one.");
        screens.press("Take it back");
        assertThat(screens.text())
                .contains("Nothing is conferred yet", "For a lifetime that is being typed.")
                .doesNotContain("For a garden on a roof.");
    }

    @Test
    void what_is_open_is_named_before_anything_can_be_drawn_up() {
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/announcement")))
                .contains(
                        "Not drawn up yet",
                        "▲ Practice has no honour yet. Confer one, or «No award».");
        assertThat(screens.offers("Draw up for approval")).isFalse();
    }

    @Test
    void who_drew_it_up_cannot_approve_it_and_the_second_approves_what_is_seen() {
        honourAll();
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/announcement")))
                .contains(
                        "The public page as it will be",
                        "Dora Direct",
                        "No award · Not this year.");
        screens.fill("Day", "30 2 2027");
        screens.press("Draw up for approval");
        assertThat(screens.refusalAt("Day"))
                .isEqualTo(
                        "Enter the end of the embargo as a day like 22 5 2027 and a time like 22:00.");
        screens.fill("Day", "30 3 2098");
        screens.fill("Time in London", "1:30");
        screens.press("Draw up for approval");
        assertThat(screens.refusalAt("Day")).isEmpty();
        assertThat(screens.refusalAt("Time in London"))
                .contains("does not exist in London: the clocks go forward then.");
        screens.fill("Time in London", "22:00");
        screens.press("Draw up for approval");
        assertThat(screens.text())
                .contains(
                        "It waits for a second organiser",
                        "Drawn up by Olga Office",
                        "A second organiser has to approve: you drew this up yourself.");
        assertThat(screens.offers("Approve exactly this")).isFalse();

        sitDownAs(edition.second());
        screens.at(edition.organise("/announcement"));
        screens.press("Approve exactly this");
        assertThat(screens.text())
                .contains("✓ Approved by Oscar Second", "closed until its instant");
        screens.press("Publish before its instant …");
        screens.press("Ask a second organiser");
        assertThat(screens.refusalAt("Reason"))
                .isEqualTo("Say why, in a sentence: the reason is kept with the decision.");
        screens.fill("Reason", "The ceremony is over.");
        screens.press("Ask a second organiser");
        assertThat(screens.text())
                .contains(
                        "Oscar Second asks to publish it now: The ceremony is over.",
                        "A second organiser has to publish it: you asked for it yourself.");
        assertThat(screens.offers("Publish now")).isFalse();
        assertThat(screens.offers("Draw up anew")).isFalse();

        sitDownAs(edition.organiser());
        screens.at(edition.organise("/announcement"));
        screens.press("Publish now");
        assertThat(screens.text()).contains("The winners are public", "See the public page");
        assertThat(screens.offers("Draw up anew")).isFalse();
        screens.at(edition.organise("/honours"));
        assertThat(screens.offers("Confer an honour … Practice")).isFalse();
    }

    @Test
    void what_changed_after_it_was_drawn_up_cannot_be_approved_as_it_was_seen() {
        honourAll();
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(Announcing.class)
                                .drawUp(
                                        edition.edition().id(),
                                        edition.edition().timeline().at(Moment.RELEASE)));
        screens.signIn(edition.second());
        screens.at(edition.organise("/announcement"));
        screens.meanwhile(
                () ->
                        edition.as(
                                edition.organiser(),
                                () -> {
                                    var conferring = edition.of(Conferring.class);
                                    var first =
                                            conferring.honours(edition.edition().id()).getFirst();
                                    conferring.takeBack(
                                            first.category(), first.id(), new Reason("A mistake."));
                                }));
        screens.press("Approve exactly this");
        assertThat(screens.text())
                .contains("The honours have changed since this announcement was drawn up.")
                .doesNotContain("✓ Approved");
    }

    @Test
    void what_is_public_is_taken_down_by_one_at_once_and_the_other_is_told_why() {
        honourAll();
        publish();
        assertThat(web.get().uri(edition.winners("")))
                .hasStatusOk()
                .bodyText()
                .contains("Dora Direct");
        screens.signIn(edition.organiser());
        screens.at(edition.organise("/announcement"));
        screens.press("Take down …");
        screens.press("Take them down now");
        assertThat(screens.refusalAt("Reason"))
                .isEqualTo("Say why, in a sentence: the reason is kept with the decision.");
        screens.fill("Reason", "A name is wrong.");
        screens.press("Take them down now");
        assertThat(screens.text()).contains("Taken down on ", "Draw it up");

        for (String page : List.of("", "/practice")) {
            assertThat(web.get().uri(edition.winners(page)))
                    .hasStatus(410)
                    .hasHeader("Cache-Control", "no-store")
                    .bodyText()
                    .contains("The winners of 2027 were taken down")
                    .doesNotContain("Dora Direct", "A name is wrong.", "For a lifetime.");
        }
        assertThat(web.get().uri(edition.winners("/no-such-award"))).hasStatus(404);
        var told = letters.awaitTo(edition.email("Oscar Second"), "were taken down");
        assertThat(told.text()).contains("Olga Office", "The reason: A name is wrong.");
        assertThat(letters.to(edition.email("Olga Office")))
                .noneMatch(it -> it.subject().contains("taken down"));

        screens.meanwhile(this::publish);
        assertThat(web.get().uri(edition.winners("")))
                .hasStatusOk()
                .bodyText()
                .contains("Dora Direct");
    }

    @Test
    void what_waits_for_its_instant_is_withdrawn_by_one_and_nobody_outside_ever_knows() {
        honourAll();
        approve(drawUp());
        screens.signIn(edition.second());
        screens.at(edition.organise("/announcement"));
        screens.press("Withdraw …");
        screens.fill("Reason", "A name is wrong.");
        screens.press("Withdraw it now");
        assertThat(screens.text()).contains("Not drawn up yet");
        assertThat(web.get().uri(edition.winners(""))).hasStatus(404);
        assertThat(letters.awaitTo(edition.email("Olga Office"), "was withdrawn").text())
                .contains("Oscar Second", "A name is wrong.");
    }

    @Test
    void an_embargo_in_the_past_is_refused_with_what_to_do_instead() {
        honourAll();
        screens.signIn(edition.organiser());
        screens.at(edition.organise("/announcement"));
        screens.fill("Day", "1 3 2020");
        screens.press("Draw up for approval");
        assertThat(screens.text())
                .contains(
                        "Choose an instant that is still to come. To publish sooner, two of you release it after the approval.",
                        "Not drawn up yet");
    }

    @Test
    void a_page_that_is_old_shows_what_stands_now_beside_its_refusal() {
        honourAll();
        drawUp();
        screens.signIn(edition.second());
        screens.at(edition.organise("/announcement"));
        screens.meanwhile(this::drawUp);
        screens.press("Approve exactly this");
        assertThat(screens.text())
                .contains("This announcement was replaced or withdrawn on ")
                .doesNotContain("✓ Approved");
        screens.press("Approve exactly this");
        assertThat(screens.text())
                .contains("✓ Approved by Oscar Second")
                .doesNotContain("replaced");
    }

    private AnnouncementId drawUp() {
        return edition.of(SignedIn.class)
                .as(
                        edition.organiser(),
                        () ->
                                edition.of(Announcing.class)
                                        .drawUp(
                                                edition.edition().id(),
                                                edition.edition().timeline().at(Moment.RELEASE)));
    }

    @Test
    void a_direct_awards_form_asks_who_is_honoured_and_does_not_begin_at_no_award() {
        screens.signIn(edition.organiser());
        screens.at(edition.organise("/honours"));
        screens.press("Confer an honour … Outstanding contribution");
        assertThat(_get(RadioButtonGroup.class).getValue()).isEqualTo(HonourKind.DIRECT_AWARD);
        assertThat(screens.text())
                .contains("Who is honoured")
                .doesNotContain("Why there is no award", "Shortlisted nomination");
    }

    @Test
    void the_front_page_and_the_time_line_say_what_is_and_offer_nothing_that_is_over() {
        String front = "/programmes/" + edition.edition().programme().slug();
        assertThat(web.get().uri(front))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2027 · the shortlist is being drawn up",
                        "What can be won",
                        "What every nomination is about:",
                        "No winners have been published yet.")
                .doesNotContain(
                        "/nominate/",
                        "Open until",
                        "Every nomination should show:",
                        "judges are reading",
                        "The winners of 2027",
                        edition.winners(""));
        honourAll();
        publish();
        assertThat(web.get().uri(front))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2027 · the winners are published",
                        "The winners of 2027",
                        "What could be won",
                        edition.winners(""))
                .doesNotContain(
                        "/nominate/",
                        "Open until",
                        "What can be won",
                        "the shortlist is being drawn up",
                        "No winners have been published yet.");
        assertThat(web.get().uri(edition.winners("")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/nominate/");
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/timeline")))
                .contains("Winners are published")
                .doesNotContain(
                        "Judging is under way", "Judging has ended", "nothing is published");
        assertThat(screens.offers("Begin now")).isFalse();
    }

    private void approve(AnnouncementId drawn) {
        var announcing = edition.of(Announcing.class);
        edition.as(
                edition.second(),
                () ->
                        announcing.approve(
                                drawn,
                                announcing
                                        .standing(edition.edition().id())
                                        .orElseThrow()
                                        .digest()));
    }

    private void publish() {
        var announcing = edition.of(Announcing.class);
        var drawn = drawUp();
        approve(drawn);
        edition.as(
                edition.second(),
                () -> announcing.askRelease(drawn, new Reason("The ceremony is over.")));
        edition.as(edition.organiser(), () -> announcing.release(drawn));
    }

    private void honourAll() {
        edition.as(
                edition.organiser(),
                () -> {
                    var conferring = edition.of(Conferring.class);
                    for (Category award : edition.edition().categories()) {
                        if (award.direct()) {
                            conferring.conferDirectly(
                                    award.id(),
                                    new Citation("For a lifetime."),
                                    new NamedRecipient("Dora Direct", NameForm.FULL, "", ""));
                        } else {
                            conferring.withhold(award.id(), new Citation("Not this year."));
                        }
                    }
                });
    }

    private NominationQueries.Whole whole() {
        return edition.of(NominationQueries.class).whole(garden.nomination());
    }

    private void sitDownAs(AccountId who) {
        screens.close();
        screens = new Screens(context);
        screens.signIn(who);
    }
}
