package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.commend.testing.Visitor;

/** What a judge does at the screen. */
final class JudgeAtWork {
    static final String HERE = "/judge/frontline-awards/2027";
    private final Visitor visitor;
    private final Page page;

    JudgeAtWork(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    List<String> shelf() {
        visitor.go(HERE);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        return page.locator(".shelf .reference-line").allInnerTexts();
    }

    void open(String reference) {
        visitor.go(HERE + "/" + reference);
        assertThat(page.locator(".reading .eyebrow"))
                .containsText(
                        java.util.regex.Pattern.compile(
                                reference, java.util.regex.Pattern.CASE_INSENSITIVE));
    }

    /** All that is missing is listed at once, and each line leads to its scale. */
    void submitsTooEarly() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit and next"))
                .click();
        var missing = page.locator(".scoring .error-summary a");
        assertThat(missing).hasCount(page.locator(".scale").count());
        Visitor.assertAccessible(page);
        missing.last().click();
        assertThat(page.locator(".scale").last().locator("input:focus")).hasCount(1);
    }

    /** Scores every criterion by keyboard alone: focus the scale, type the number. */
    void scoreByKeyboard(String digit) {
        var scales = page.locator(".scale");
        for (int i = 0; i < scales.count(); i++) {
            scales.nth(i).locator("input").first().focus();
            page.keyboard().press(digit);
            String points = digit.equals("0") ? "10" : digit;
            assertThat(scales.nth(i).locator("input[value='" + points + "']")).isChecked();
            assertThat(scales.nth(i).locator(".meaning")).containsText(points + " · ");
        }
        assertThat(page.locator(".saved:not([saving])")).containsText("✓ Saved");
    }

    void submit() {
        String here = page.url();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit and next"))
                .click();
        page.waitForURL(url -> !url.equals(here));
    }

    void declareConflict() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have a conflict"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it from my list"))
                .click();
        assertThat(page.getByText("Choose how you know them.")).isVisible();
        Visitor.assertAccessible(page);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("We work together"))
                .check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it from my list"))
                .click();
        page.waitForURL("**" + HERE);
    }
}
