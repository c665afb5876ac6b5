package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.commend.nominations.DraftWriter;
import org.commend.nominations.Nominating;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.testing.CommendBrowserTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Visitor;
import org.commend.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A nominator and a judge without a mouse: nothing is clicked here, nothing is focused by hand. */
@CommendBrowserTest
class KeyboardWalkTests {
    @Autowired ApplicationContext context;
    @Autowired ReceivedLetters letters;

    @Test
    void a_nomination_is_sent_from_the_front_page_by_keyboard_alone(Visitors visitors) {
        Visitor nominator = visitors.arrive("nominator without a mouse");
        var keys = new KeyboardAlone(nominator);
        choosesAnAward(nominator, keys);
        tellsAboutHerself(nominator, keys);
        namesAndAnswers(nominator, keys);

        keys.tabTo("Send the nomination");
        keys.press("Enter").arrivesAt("Your nomination has arrived");
        assertThat(nominator.page().locator("#reference")).hasText(reference());
        keys.tabTo("Back to the awards");
    }

    private static java.util.regex.Pattern reference() {
        return java.util.regex.Pattern.compile("FA27-PRA-\\d{4}");
    }

    private static void choosesAnAward(Visitor nominator, KeyboardAlone keys) {
        nominator.go("/programmes/frontline-awards");
        keys.skips();
        keys.tabTo("Nominate somebody");
        keys.press("Enter");
        new NominatorAtWork(nominator).heading("Which award fits them?");
        nominator.page().waitForLoadState();
        keys.skips();
        keys.tabTo("Nominate for Practice");
        keys.press("Enter");
        // a page of its own, loaded anew: one begins at its top
        new NominatorAtWork(nominator).heading("About you");
        nominator.page().waitForLoadState();
        keys.skips();
        keys.thereAndBack();
    }

    /** Forgets the address first, and is led to it. */
    private static void tellsAboutHerself(Visitor nominator, KeyboardAlone keys) {
        keys.tabTo("Your name");
        keys.type("Nora Keys");
        keys.tabTo("Continue");
        keys.press("Enter");
        assertThat(nominator.page().locator(".error-summary")).isFocused();
        assertThat(keys.look().name()).startsWith("There is a problem");
        assertThat(keys.tab().name()).isEqualTo("Enter an e-mail address.");
        keys.press("Enter");
        assertThat(nominator.page().getByLabel("Your e-mail address")).isFocused();
        keys.look();
        keys.type("nora.keys@example.org");
        keys.tabTo("How do you know them?");
        keys.type("We work together.");
        goesOn(nominator, keys, "Who do you nominate?");
    }

    private static void namesAndAnswers(Visitor nominator, KeyboardAlone keys) {
        keys.tabTo("Name");
        keys.type("Paula Practice");
        keys.tabTo("I confirm: this nominee");
        keys.press("Space");
        keys.tabTo("Not named at all");
        keys.press("ArrowDown");
        assertThat(keys.look().name()).isEqualTo("Full name");
        keys.tabTo("In one line, without names");
        keys.type("A worker by the river");
        goesOn(nominator, keys, "How do they work with children and families?");
        keys.tabTo("What judges look for");
        keys.press("Enter");
        assertThat(nominator.page().getByText("Judges look for practice that you saw")).isVisible();
        keys.tabTo("How do they work");
        keys.type("They listen.");
        goesOn(nominator, keys, "What changed for them?");
        keys.tabTo("What changed for them?");
        keys.type("They laugh.");
        goesOn(nominator, keys, "Do they know, and do they agree?");
        keys.tabTo("I confirm this");
        keys.press("Space");
        goesOn(nominator, keys, "Check your answers");
    }

    private static void goesOn(Visitor nominator, KeyboardAlone keys, String next) {
        new NominatorAtWork(nominator).saved();
        keys.tabTo("Continue");
        keys.press("Enter").arrivesAt(next);
    }

    @Test
    void another_person_is_added_and_the_next_key_writes_the_name(Visitors visitors) {
        Visitor nominator = visitors.arrive("nominator of two");
        var draft =
                new DraftWriter(
                                context.getBean(Nominating.class),
                                context.getBean(Programmes.class),
                                "innovation")
                        .write();
        nominator.go("/draft/" + draft.value() + "/nominees");
        var keys = new KeyboardAlone(nominator);
        keys.tabTo("Add another person");
        keys.press("Enter");
        var name = nominator.page().locator("fieldset.nominee").nth(1).getByLabel("Name").first();
        assertThat(name).isFocused();
        assertThat(keys.look().name()).isEqualTo("Name");
        keys.type("Second Person").tabTo("Remove person 2");
        keys.press("Enter");
        assertThat(name).hasCount(0);
        keys.arrivesAt("Who do you nominate?");
    }

    @Test
    void a_judge_signs_in_reads_scores_and_submits_by_keyboard_alone(Visitors visitors) {
        var edition = new OwnEdition(context, "Keyboard Awards");
        edition.accepted("practice", "A garden on a roof");
        edition.accepted("practice", "A worker by the river");
        for (String name : new String[] {"Judith One", "Jonas Two", "Jill Three"}) {
            edition.judge("practice", name, false);
        }
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();

        Visitor judge = visitors.arrive("judge without a mouse");
        var keys = new KeyboardAlone(judge);
        signsIn(judge, keys, "/" + edition.judge(""), edition.email("Judith One"));
        keys.tabTo("A garden on a roof");
        keys.press("Enter").arrivesAt("A garden on a roof");
        keys.thereAndBack();
        looksAtTheConflictDialog(judge.page(), keys);
        scores(judge.page(), keys);
        keys.tabTo("Submit and next");
        keys.press("Enter").arrivesAt("A worker by the river");
        keys.tabTo("My reading");
        keys.press("Enter").arrivesAt("1 of 2 to read");
    }

    private void signsIn(Visitor judge, KeyboardAlone keys, String wanted, String email) {
        judge.go(wanted);
        assertThat(judge.page()).hasURL(java.util.regex.Pattern.compile("/login\\?asked$"));
        keys.skips();
        keys.tabTo("E-mail address");
        keys.type(email).press("Enter");
        new NominatorAtWork(judge).heading("Look into your mail");
        var letter = letters.awaitTo(email, "sign in");
        judge.go(letter.link("/login/ott"));
        keys.skips();
        keys.tabTo("Sign in");
        keys.press("Enter");
        judge.page().waitForURL("**" + wanted + "*");
        assertThat(judge.page().getByText("2 of 2 to read")).isVisible();
        keys.skips();
    }

    private static void looksAtTheConflictDialog(Page page, KeyboardAlone keys) {
        keys.tabTo("I have a conflict");
        keys.press("Enter");
        assertThat(page.locator("vaadin-dialog")).isFocused();
        assertThat(keys.look().name()).startsWith("You know somebody in this nomination");
        keys.tabTo("Take it from my list");
        keys.press("Enter");
        assertThat(page.getByText("Choose how you know them.").first()).isVisible();
        keys.press("Escape");
        assertThat(page.getByText("You know somebody in this nomination")).isHidden();
        assertThat(keys.look().name()).isEqualTo("I have a conflict");
    }

    /** Submits too early first, then types a number on every scale and a comment. */
    private static void scores(Page page, KeyboardAlone keys) {
        keys.tabTo("Submit and next");
        keys.press("Enter");
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(keys.look().name()).contains("before you submit");
        assertThat(keys.tab().name()).contains("before you submit");
        keys.press("Enter");
        assertThat(page.locator(".scale").first().locator("input").first()).isFocused();
        int scales = page.locator(".scale").count();
        for (int i = 0; i < scales; i++) {
            assertThat((i == 0 ? keys.look() : keys.tab()).name()).isEqualTo("1");
            keys.press("7");
            assertThat(page.locator(".scale").nth(i).locator(".meaning")).containsText("7 · ");
            assertThat(keys.look().name()).isEqualTo("7");
        }
        keys.press("ArrowRight");
        assertThat(page.locator(".scale").last().locator(".meaning")).containsText("8 · ");
        assertThat(keys.look().name()).isEqualTo("8");
        assertThat(keys.tab().name()).isEqualTo("To the panel");
        keys.type("A comment that is kept.");
        assertThat(page.locator(".saved")).containsText("✓ Saved");
    }
}
