package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Visitor;

/** Coming in by the link of a real letter. */
public final class Entrance {
    private Entrance() {}

    public static void byLetter(Visitor visitor, String email, ReceivedLetters letters) {
        Page page = visitor.page();
        var known = letters.to(email);
        visitor.go("/login");
        page.getByLabel("E-mail address").fill(email);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send me a link"))
                .click();
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("Look into your mail")))
                .isVisible();
        var letter =
                letters.await(
                        it ->
                                it.to().equals(email)
                                        && it.subject().contains("sign in")
                                        && !known.contains(it),
                        "a link to sign in for " + email);
        visitor.go(letter.link("/login/ott"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.waitForURL(url -> !url.contains("/login"));
        if (page.url().endsWith("/work")) {
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Good to see you");
        }
    }
}
