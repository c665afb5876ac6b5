package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.commend.testing.Visitor;

/** What a nominator does at the screen. */
final class NominatorAtWork {
    private final Visitor visitor;
    private final Page page;
    private boolean hurried;

    NominatorAtWork(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Chooses the award and arrives on the first page of the draft. */
    void begin(String award) {
        visitor.go("/nominate/frontline-awards");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Nominate for " + award))
                .click();
        heading("About you");
    }

    void aboutYou(Case it) {
        page.getByLabel("Your name").fill(it.nominator());
        page.getByLabel("Your e-mail address").fill(it.email());
        page.getByLabel("How do you know them?").fill("We work together.");
        saved();
        proceed();
    }

    void nominees(Case it) {
        for (int i = 0; i < it.nominees().size(); i++) {
            if (i > 0) {
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Add another person"))
                        .click();
                assertThat(page.locator("fieldset.nominee")).hasCount(i + 1);
            }
            nominee(page.locator("fieldset.nominee").nth(i), it.nominees().get(i));
        }
        page.getByLabel("In one line, without names").fill(it.headline());
        saved();
        proceed();
    }

    private void nominee(Locator fields, Case.Who who) {
        fields.locator("vaadin-text-field input").first().fill(who.name());
        fields.getByLabel("organisation").fill(who.organisation());
        if (who.born() > 0) {
            fields.getByLabel("Day").fill("27");
            fields.getByLabel("Month").fill("3");
            fields.getByLabel("Year").fill(String.valueOf(who.born()));
        }
        for (Locator box : fields.locator("vaadin-checkbox input").all()) {
            box.check();
        }
        fields.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(who.form()))
                .check();
        if (!who.alias().isEmpty()) {
            fields.getByLabel("The name they chose").fill(who.alias());
        }
    }

    void answers(Case it) {
        for (int i = 0; i < it.answers().size(); i++) {
            String question = page.locator(".step h1").innerText();
            page.locator(".answer textarea")
                    .fill(it.answers().getOrDefault(question, "An answer."));
            saved();
            proceedFrom(question);
        }
    }

    void consent() {
        heading("Do they know, and do they agree?");
        page.getByLabel("I confirm this").check();
        saved();
        proceed();
        heading("Check your answers");
    }

    /** Presses the button twice, as people do, and gives the reference. */
    String send() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the nomination"))
                .dblclick();
        heading("Your nomination has arrived");
        return page.locator("#reference").innerText();
    }

    /**
     * The whole form, each page left while its last words are not said to be saved: they must not
     * be lost by that.
     */
    String nominate(Case it) {
        hurried = true;
        begin(it.award());
        aboutYou(it);
        nominees(it);
        answers(it);
        consent();
        return send();
    }

    void proceed() {
        proceedFrom(page.locator(".step h1").innerText());
    }

    private void proceedFrom(String title) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();
        assertThat(page.locator(".step h1")).not().hasText(title);
    }

    void heading(String words) {
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(words).setLevel(1)))
                .isVisible();
    }

    /** Waits until the page says that it is saved; who is in a hurry does not. */
    void saved() {
        if (hurried) {
            return;
        }
        assertThat(page.locator(".saved:not([saving])")).containsText("✓ Saved");
    }
}
