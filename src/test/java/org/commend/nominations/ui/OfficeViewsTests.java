package org.commend.nominations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.commend.kernel.Reason;
import org.commend.nominations.NominationState;
import org.commend.nominations.Receipt;
import org.commend.nominations.Screening;
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

/** What organisers do with nominations, at the screen. */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeViewsTests {
    @Autowired ApplicationContext context;
    private OwnEdition edition;
    private Screens screens;

    @BeforeAll
    void anEdition() {
        edition = new OwnEdition(context, "Office Awards");
        edition.accepted("leadership", "A leader who listens");
        Receipt refused = edition.sent("practice", "One that does not fit");
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(Screening.class)
                                .refuse(refused.nomination(), new Reason("A private agency.")));
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
    void nominations_are_found_by_words_award_and_state_and_where_nothing_fits_it_says_so() {
        edition.sent("practice", "A garden on a roof");
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("")))
                .contains("A garden on a roof", "A leader who listens", "to be screened");
        screens.fill("Search", "ROOF garden");
        assertThat(screens.lines("nomination")).contains("One nomination");
        assertThat(screens.text()).doesNotContain("A leader who listens");
        screens.fill("Award", edition.award("leadership"));
        assertThat(screens.text())
                .contains(
                        "0 nominations",
                        "Nothing fits. Take out a word, or choose all awards and states.");
        screens.fill("Search", "");
        assertThat(screens.text()).contains("One nomination", "A leader who listens");
        screens.fill("Award", null);
        screens.fill("State", NominationState.INELIGIBLE);
        assertThat(screens.text())
                .contains("One nomination", "One that does not fit")
                .doesNotContain("A leader who listens");
    }

    @Test
    void a_long_list_comes_in_pages_and_another_choice_begins_at_its_first() {
        var many = new OwnEdition(context, "Many Awards");
        for (int n = 1; n <= 52; n++) {
            many.sent("practice", n == 1 ? "A bench by a bakery" : "A worker by the river");
        }
        screens.signIn(many.organiser());
        assertThat(screens.at(many.organise("")))
                .contains("52 nominations", "1 to 50 of 52", "The next page")
                .doesNotContain("The page before", "A bench by a bakery");
        String code = many.edition().code();
        assertThat(screens.at(many.organise("?after=" + code + "-PRA-0003")))
                .contains("51 to 52 of 52", "The page before", "A bench by a bakery")
                .doesNotContain("The next page");
        screens.fill("Search", "bakery");
        assertThat(screens.text()).contains("One nomination").doesNotContain("The page before");
        screens.fill("Search", "");
        assertThat(screens.text()).contains("1 to 50 of 52");
    }

    @Test
    void what_the_address_asks_for_is_found_and_what_it_cannot_mean_is_passed_over() {
        edition.sent("practice", "A bench by Siobhán O’Brien’s bakery");
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("?words=siobhan+obrien&award=practice")))
                .contains("One nomination", "A bench by")
                .doesNotContain("A leader who listens");
        assertThat(screens.at(edition.organise("?award=no-such&state=nonsense&words=%00")))
                .contains("A bench by", "A leader who listens");
    }

    @Test
    void an_edition_without_nominations_says_that_none_has_arrived() {
        var young = new OwnEdition(context, "Empty Awards");
        screens.signIn(young.organiser());
        assertThat(screens.at(young.organise(""))).contains("No nomination has arrived yet");
        assertThat(screens.at(young.organise("/letters")))
                .contains("No letter has been written yet");
    }

    @Test
    void a_nomination_is_accepted_once_and_its_history_tells_who_did_it() {
        Receipt sent = edition.sent("practice", "A worker by the river");
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/nomination/" + sent.reference())))
                .contains(
                        "A worker by the river",
                        "Paula Practice",
                        "Nora Bright",
                        "We work together.");
        screens.press("Accept for judging");
        assertThat(screens.lines("accepted for judging · Olga Office")).hasSize(1);
        assertThat(screens.offers("Accept for judging")).isFalse();
        assertThat(screens.offers("Refuse …")).isFalse();
    }

    @Test
    void a_refusal_without_a_reason_is_refused_at_the_field_and_nothing_typed_is_lost() {
        Receipt sent = edition.sent("practice", "A house of doors");
        screens.signIn(edition.organiser());
        screens.at(edition.organise("/nomination/" + sent.reference()));
        screens.press("Refuse …");
        screens.fill("Reason", "  ");
        screens.press("Refuse and write");
        assertThat(screens.refusalAt("Reason"))
                .isEqualTo("Say why, in a sentence: the reason is kept with the decision.");
        String long_reason = "why ".repeat(251);
        screens.fill("Reason", long_reason);
        screens.press("Refuse and write");
        assertThat(screens.refusalAt("Reason"))
                .isEqualTo("Use at most 1,000 characters for the reason.");
        assertThat(screens.text()).contains(long_reason);
        screens.fill("Reason", "They work elsewhere.");
        screens.press("Refuse and write");
        assertThat(screens.text()).contains("Not eligible: They work elsewhere.");
        assertThat(screens.offers("Refuse and write")).isFalse();
    }

    @Test
    void what_somebody_else_decided_meanwhile_is_told_and_not_done_again() {
        Receipt sent = edition.sent("practice", "A bridge of words");
        screens.signIn(edition.organiser());
        screens.at(edition.organise("/nomination/" + sent.reference()));
        screens.meanwhile(
                () ->
                        edition.as(
                                edition.second(),
                                () -> edition.of(Screening.class).accept(sent.nomination())));
        screens.press("Refuse …");
        screens.fill("Reason", "Too late.");
        screens.press("Refuse and write");
        assertThat(screens.refusalAt("Reason"))
                .isEqualTo(sent.reference() + " has been decided already: Accepted.");
    }

    @Test
    void a_nomination_of_another_programme_is_not_here() {
        var other = new OwnEdition(context, "Other Awards");
        Receipt foreign = other.sent("practice", "A secret of others");
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/nomination/" + foreign.reference())))
                .contains("There is nothing at this address");
        assertThat(screens.at(other.organise("/nomination/" + foreign.reference())))
                .contains("There is nothing at this address")
                .doesNotContain("A secret of others");
    }
}
