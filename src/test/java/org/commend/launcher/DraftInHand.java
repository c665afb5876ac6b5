package org.commend.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import org.commend.testing.Visitor;

/** A nomination that somebody is writing while the application dies under them. */
record DraftInHand(Visitor nominator, Page page, String address) {

    /** Writes two fields and waits until the page says that they are saved. */
    static DraftInHand begin(Visitor nominator) {
        Page page = nominator.go("/nominate/frontline-awards");
        page.onDialog(Dialog::accept);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Nominate for Practice"))
                .click();
        page.getByLabel("Your name").fill("Nora Bright");
        page.getByLabel("Your e-mail address").fill("nora@example.org");
        saved(page);
        return new DraftInHand(nominator, page, page.url());
    }

    /** The database dies and comes back: what is typed meanwhile is kept in the end. */
    void isKeptWhenTheDatabaseIsBack() {
        page.getByLabel("How do you know them?").fill("Typed while there was no database.");
        assertThat(mark(page)).hasAttribute("saving", "");
        saved(page);
        page.reload();
        assertThat(page.getByLabel("How do you know them?"))
                .hasValue("Typed while there was no database.");
        page.getByLabel("How do you know them?").fill("");
        saved(page);
    }

    /** From the first key on the page does not say any more that all is saved. */
    void typesWithoutAPause() {
        page.getByLabel("How do you know them?").pressSequentially("We wo");
        assertThat(mark(page)).hasAttribute("saving", "");
    }

    /** The server is gone: the page must not say that it has what it never got. */
    void isNotSaidToBeSaved() {
        page.getByLabel("How do you know them?").pressSequentially("rk together.");
        assertThat(mark(page).locator(".saving")).isVisible();
    }

    void comesBackWithAllButTheFieldInHand() {
        page.navigate(address);
        assertThat(page.getByLabel("Your name")).hasValue("Nora Bright");
        assertThat(page.getByLabel("Your e-mail address")).hasValue("nora@example.org");
        page.getByLabel("How do you know them?").fill("We work together.");
        saved(page);
        page.reload();
        assertThat(page.getByLabel("How do you know them?")).hasValue("We work together.");
    }

    private static void saved(Page page) {
        assertThat(page.locator(".saved:not([saving]) .said"))
                .containsText("✓ Saved", new ContainsTextOptions().setTimeout(60_000));
    }

    /** Where the page says whether all is kept. */
    private static Locator mark(Page page) {
        return page.locator(".saved");
    }
}
