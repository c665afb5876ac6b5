package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.judging.ReadingQueries;
import org.commend.nominations.Fields;
import org.commend.nominations.NameForm;
import org.commend.nominations.NominationQueries;
import org.commend.nominations.NominationState;
import org.commend.nominations.Receipt;
import org.commend.programme.Moment;
import org.commend.testing.CommendBrowserTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Said;
import org.commend.testing.Visitor;
import org.commend.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What judges and organisers type survives a lost session and a followed link, for them alone. */
@CommendBrowserTest
class HeldTextInBrowserTests {
    private static final String LONG = "W".repeat(100);

    /** The keeper's own name is claimed, and with it the keeper ready, when the test says so. */
    private static final String READY_WHEN_TOLD =
            """
            if (sessionStorage.getItem('slow')) {
              const told = new Promise(done => { window.beReady = done; });
              const own = navigator.locks.request.bind(navigator.locks);
              navigator.locks.request = (...it) => told.then(() => own(...it));
            }
            """;

    /** The keeper looks at its fields every second: here, when the test says so. */
    private static final String LOOKS_WHEN_TOLD =
            """
            window.looks = [];
            const own = window.setInterval;
            window.setInterval = (look, time, ...more) => time === 1000 ? window.looks.push(look) : own(look, time, ...more);
            """;

    @Autowired ApplicationContext context;
    @Autowired ReceivedLetters letters;
    private OwnEdition edition;
    private AccountId judge;
    private Receipt garden;

    @BeforeEach
    void an_edition_being_judged() {
        edition = new OwnEdition(context, "Held Awards");
        garden = edition.accepted("practice", "A garden on a roof");
        judge = edition.judge("practice", "Judith One", false);
        edition.judge("practice", "Jonas Two", false);
        edition.judge("practice", "Jill Three", false);
    }

    @Test
    void a_judges_words_survive_a_lost_session_and_are_put_back_for_that_judge_alone(
            Visitors visitors) {
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        var visitor = visitors.arrive("judge who is signed out");
        Page page = reading(visitor, "Judith One");
        page.context().clearCookies();
        comment(page).pressSequentially("Written while signed out.");
        assertThat(page.locator(".saved")).containsText("You are signed out.");

        visitor.go("/login");
        assertThat(page.locator("#unkept-notice")).isVisible();
        Entrance.byLetter(visitor, edition.email("Jonas Two"), letters);
        visitor.go("/" + edition.judge("/" + garden.reference()));
        assertThat(comment(page)).hasValue("");

        page.context().clearCookies();
        visitor.go("/" + edition.judge("/" + garden.reference()));
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/login\\?(asked|ended)$"));
        assertThat(page.locator(".notice").first()).containsText("Sign in");
        Entrance.byLetter(visitor, edition.email("Judith One"), letters);
        visitor.go("/" + edition.judge("/" + garden.reference()));
        assertThat(comment(page)).hasValue("Written while signed out.");
        assertThat(page.locator(".saved:not([saving]) .said")).containsText("✓ Saved");
        assertThat(kept()).isEqualTo("Written while signed out.");
    }

    @Test
    void a_score_that_is_refused_is_not_shown_as_chosen_and_says_why(Visitors visitors) {
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        var visitor = visitors.arrive("judge who is late");
        Page page = reading(visitor, "Judith One");
        edition.begin(Moment.SHORTLIST);
        var seven = page.locator(".scale").first().locator("input[value='7']");
        seven.check(new Locator.CheckOptions().setForce(true).setTimeout(2_000));
        assertThat(page.locator(".below-field .wrong").first()).containsText("Judging ended on");
        assertThat(seven).not().isChecked();
        Visitor.assertAccessible(page);
        comment(page).pressSequentially("Too late.");
        assertThat(page.locator(".saved")).containsText("Not saved");
        assertThat(comment(page)).hasValue("Too late.");
        assertThat(kept()).isEmpty();
    }

    @Test
    void an_organisers_reason_is_there_again_after_a_link_was_followed(Visitors visitors) {
        var sent = edition.sent("practice", "A river");
        var visitor = visitors.arrive("organiser in a hurry");
        Entrance.byLetter(visitor, edition.email("Olga Office"), letters);
        String here = "/" + edition.organise("/nomination/" + sent.reference());
        Page page = visitor.go(here);
        refuse(page);
        Visitor.assertAccessible(page);
        reason(page).pressSequentially("The work lies outside of the");
        visitor.go("/" + edition.organise(""));
        visitor.go(here);
        refuse(page);
        assertThat(reason(page)).hasValue("The work lies outside of the");
        reason(page).press("End");
        reason(page).pressSequentially(" award.");

        visitor.go("/account");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                .click();
        assertThat(page.locator("#unkept-question")).isVisible();
        page.getByText("Stay signed in").click();

        visitor.go(here);
        refuse(page);
        assertThat(reason(page)).hasValue("The work lies outside of the award.");
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").last().click();
        assertThat(page.getByText("The work lies outside of the award.").first()).isVisible();
        assertThat(
                        ((Number)
                                        page.evaluate(
                                                "() => Object.keys(localStorage).filter(it => it.includes('commend.keeper/person')).length"))
                                .intValue())
                .isZero();
        edition.as(
                edition.organiser(),
                () ->
                        assertThat(
                                        edition.of(NominationQueries.class)
                                                .whole(sent.nomination())
                                                .state())
                                .isEqualTo(NominationState.INELIGIBLE));
    }

    @Test
    void a_hundred_letters_without_a_blank_break_no_page(Visitors visitors) {
        var draft =
                edition.draft("practice")
                        .with(Fields.NOMINATOR_NAME, LONG)
                        .with(Fields.RELATION, LONG)
                        .with(Fields.nominee(0, "name"), LONG)
                        .with(Fields.nominee(0, "organisation"), LONG)
                        .with(Fields.HEADLINE, "M".repeat(100))
                        .with(Fields.answer("practice"), LONG);
        var key = draft.write();
        var sent = draft.send();
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(org.commend.nominations.Screening.class)
                                .accept(sent.nomination()));
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        var writer = visitors.arrive("writer of long words");
        fits(
                writer,
                List.of("/draft/" + key.value() + "/check", "/draft/" + key.value() + "/nominees"));
        var office = visitors.arrive("organiser of long words");
        Entrance.byLetter(office, edition.email("Olga Office"), letters);
        fits(
                office,
                List.of(
                        "/" + edition.organise(""),
                        "/" + edition.organise("/nomination/" + sent.reference()),
                        "/" + edition.organise("/panels"),
                        "/" + edition.organise("/reading"),
                        "/" + edition.organise("/standings"),
                        "/" + edition.organise("/honours"),
                        "/" + edition.organise("/timeline"),
                        "/" + edition.organise("/letters")));
        var reader = visitors.arrive("judge of long words");
        Entrance.byLetter(reader, edition.email("Judith One"), letters);
        fits(reader, List.of("/" + edition.judge(""), "/" + edition.judge("/" + sent.reference())));
    }

    @Test
    void two_texts_are_shown_and_chosen_between_and_the_other_one_can_be_put_back(
            Visitors visitors) {
        String address = "/draft/" + edition.draft("practice").write().value() + "/practice";
        Page one = visitors.arrive("writer at a desk").go(address);
        Page other = visitors.arrive("writer on a phone").go(address);
        answer(one).fill("Written at the desk.");
        assertThat(one.locator(".saved:not([saving]) .said")).containsText("✓ Saved");
        answer(other).fill("Written on the phone.");
        assertThat(other.locator(".two-texts")).containsText("Written at the desk.");
        assertThat(other.locator(".two-texts")).containsText("Written on the phone.");
        Visitor.assertAccessible(other);
        other.getByText("Take what was saved").click();
        assertThat(answer(other)).hasValue("Written at the desk.");
        other.locator(".formers summary").click();
        assertThat(other.locator(".formers")).containsText("Written on the phone.");
        Visitor.assertAccessible(other);
        other.locator(".former")
                .filter(new Locator.FilterOptions().setHasText("Written on the phone."))
                .getByText("Put this back")
                .click();
        assertThat(answer(other)).hasValue("Written on the phone.");
        assertThat(other.locator(".saved:not([saving]) .said")).containsText("✓ Saved");
        one.reload();
        assertThat(answer(one)).hasValue("Written on the phone.");
    }

    @Test
    void keys_that_come_before_the_keeper_is_ready_take_nothing_that_waits_for_them(
            Visitors visitors) {
        String address = "/draft/" + edition.draft("practice").write().value() + "/practice";
        Page page = visitors.arrive("fast writer").page();
        page.addInitScript(READY_WHEN_TOLD);
        page.navigate(address);
        page.route("**/keep/draft", it -> it.abort());
        answer(page).fill("Never received.");
        page.evaluate("() => sessionStorage.setItem('slow', 'yes')");
        page.reload();
        answer(page).fill("Typed at once.");
        page.unroute("**/keep/draft");
        page.evaluate("() => window.beReady()");
        assertThat(page.locator(".saved:not([saving]) .said")).containsText("✓ Saved");
        assertThat(answer(page)).hasValue("Typed at once.");
        page.reload();
        page.evaluate("() => window.beReady()");
        assertThat(answer(page)).hasValue("Typed at once.");
        page.locator(".formers summary").click();
        assertThat(page.locator(".formers")).containsText("Never received.");
    }

    @Test
    void what_a_replaced_field_held_unheard_stays_beside_what_was_typed_since(Visitors visitors) {
        String address = "/draft/" + edition.draft("practice").write().value();
        Page page = visitors.arrive("writer whose browser fills in").page();
        page.addInitScript(LOOKS_WHEN_TOLD);
        page.navigate(address);
        Locator name = page.getByLabel("Your name");
        assertThat(name).isVisible();
        page.evaluate("() => { window.old = window.keeper.fieldOf('nominator.name'); }");
        page.locator(".step-list a").first().click();
        page.waitForFunction(
                "() => !window.old.isConnected && window.keeper.fieldOf('nominator.name') && window.keeper.ready()");
        page.evaluate("() => { window.old.inputElement.value = 'Filled in unheard'; }");
        name.fill("Typed since");
        assertThat(page.locator(".saved:not([saving]) .said")).containsText("✓ Saved");
        page.evaluate("() => window.looks.forEach(it => it())");
        page.waitForFunction("() => window.keeper.unkept().length === 0");
        page.reload();
        assertThat(name).hasValue("Typed since");
        page.locator(".formers summary").first().click();
        assertThat(page.locator(".formers").first()).containsText("Filled in unheard");
    }

    @Test
    void a_field_that_goes_and_comes_again_has_what_was_typed_last(Visitors visitors) {
        String address = "/draft/" + edition.draft("practice").write().value() + "/nominees";
        Page page = visitors.arrive("writer of another name").go(address);
        Locator alias = page.getByLabel("The name they chose");
        Locator another = page.getByText(Said.by(NameForm.ALIAS));
        another.click();
        alias.fill("River");
        page.keyboard().press("Tab");
        assertThat(page.locator(".saved:not([saving]) .said")).containsText("✓ Saved");

        var waiting = new ArrayList<Route>();
        page.route("**/?v-r=uidl**", waiting::add);
        page.getByText(Said.by(NameForm.FIRST)).click();
        alias.press("End");
        alias.pressSequentially(" of the North");
        page.unroute("**/?v-r=uidl**");
        waiting.forEach(Route::resume);
        assertThat(alias).isHidden();
        another.click();
        assertThat(alias).isVisible();
        page.reload();
        assertThat(alias).hasValue("River of the North");
    }

    @Test
    void what_is_asked_before_something_goes_is_accessible(Visitors visitors) {
        var key =
                edition.draft("innovation")
                        .with(Fields.NOMINEES, "2")
                        .with(Fields.nominee(1, "name"), "Second Person")
                        .with(Fields.NOMINATOR_EMAIL, "nora@gmial.com")
                        .write();
        Page page = visitors.arrive("careful writer").go("/draft/" + key.value());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();
        assertThat(page.getByText("Is this address right?")).isVisible();
        Visitor.assertAccessible(page);
        page.getByText("Use nora@gmail.com").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove person 2"))
                .click();
        assertThat(page.getByText("Remove Second Person?")).isVisible();
        Visitor.assertAccessible(page);
        page.getByText("Keep them").click();

        var office = visitors.arrive("careful organiser");
        Entrance.byLetter(office, edition.email("Olga Office"), letters);
        Page panels = office.go("/" + edition.organise("/panels"));
        panels.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(java.util.regex.Pattern.compile("^Take off")))
                .first()
                .click();
        assertThat(reason(panels)).isVisible();
        Visitor.assertAccessible(panels);
    }

    private static Locator answer(Page page) {
        return page.locator(".answer textarea");
    }

    @Test
    void where_there_is_no_script_a_page_says_so_and_what_to_do(Visitors visitors) {
        var visitor =
                visitors.arrive(
                        "somebody without scripts",
                        new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = visitor.page();
        page.navigate("/nominate/" + edition.edition().programme().slug());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Which award fits them?");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Nominate for Practice"))
                .click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/draft/"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("This page needs JavaScript");
        page.getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    private static void fits(Visitor visitor, List<String> addresses) {
        for (String address : addresses) {
            Page page = visitor.go(address);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            for (int width : new int[] {320, 768, 1280}) {
                page.setViewportSize(width, 800);
                assertThat(
                                ((Number) page.evaluate("document.documentElement.scrollWidth"))
                                        .intValue())
                        .as("%s at %d", address, width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private Page reading(Visitor visitor, String name) {
        Entrance.byLetter(visitor, edition.email(name), letters);
        Page page = visitor.go("/" + edition.judge("/" + garden.reference()));
        assertThat(comment(page)).isVisible();
        return page;
    }

    private static Locator comment(Page page) {
        return page.getByLabel("To the panel");
    }

    private static Locator reason(Page page) {
        return page.getByLabel("Reason");
    }

    private static void refuse(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(
                                        java.util.regex.Pattern.compile(
                                                "^Refuse|not eligible",
                                                java.util.regex.Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
        assertThat(reason(page)).isVisible();
    }

    private String kept() {
        var kept = new String[1];
        edition.as(
                judge,
                () ->
                        kept[0] =
                                edition.of(ReadingQueries.class)
                                        .card(garden.nomination(), judge)
                                        .comment());
        return kept[0];
    }
}
