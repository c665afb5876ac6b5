package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.commend.testing.Visitor;

/** What organisers do at the screen. */
final class OfficeAtWork {
    private static final String HERE = "/organise/frontline-awards/2027";
    private final Visitor visitor;
    private final Page page;

    OfficeAtWork(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    void accept(String reference) {
        visitor.go(HERE + "/nomination/" + reference);
        press("Accept for judging");
        assertThat(page.locator(".view-heading .lead")).hasText("Accepted");
    }

    void refuse(String reference, String reason) {
        visitor.go(HERE + "/nomination/" + reference);
        press("Refuse …");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Refuse and write"))
                .click();
        assertThat(page.getByText("Say why, in a sentence").first()).isVisible();
        Visitor.assertAccessible(page);
        page.getByLabel("Reason").fill(reason);
        press("Refuse and write");
        assertThat(page.locator(".view-heading .lead")).containsText(reason);
    }

    void begin(String moment) {
        visitor.go(HERE + "/timeline");
        press("Begin now: " + moment);
        assertThat(page.getByLabel("Reason")).isVisible();
        Visitor.assertAccessible(page);
        page.getByLabel("Reason").fill("The story goes on.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Begin now").setExact(true))
                .last()
                .click();
        assertThat(
                        page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Begin now: " + moment)))
                .hasCount(0);
    }

    void appoint(String award, String name, String email, boolean chair) {
        if (!page.url().endsWith("/panels")) {
            visitor.go(HERE + "/panels");
        }
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel(award, new Page.GetByLabelOptions().setExact(true)).check();
        if (chair) {
            page.getByLabel("Chairs them").check();
        }
        press("Appoint and invite");
        assertThat(
                        page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions()
                                        .setName(
                                                "Take off … %s from the panel of %s"
                                                        .formatted(name, award))))
                .isVisible();
    }

    /** Applies the plan as it is shown. */
    void applyPlan() {
        visitor.go(HERE + "/reading");
        press("Apply this plan");
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName("Every nomination has its readers")))
                .isVisible();
    }

    void shortlist(String slug, String reason) {
        visitor.go(HERE + "/standings/" + slug);
        page.getByLabel("Why these?").fill(reason);
        press("Decide the shortlist");
        assertThat(page.getByText("✓ The shortlist is decided: " + reason)).isVisible();
    }

    Locator award(String name) {
        return page.locator(".panel")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByRole(
                                                AriaRole.HEADING,
                                                new Page.GetByRoleOptions()
                                                        .setName(name)
                                                        .setExact(true))));
    }

    /** Confers an honour on the shortlisted nomination with this headline. */
    void confer(String award, String kind, String headline, String citation) {
        openForm(award);
        Locator form = page.locator(".honour-form");
        form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(kind).setExact(true))
                .check();
        form.locator("vaadin-select").first().click();
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        Visitor.assertAccessible(page);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(headline)).click();
        form.getByLabel("Citation").fill(citation);
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Confer").setExact(true))
                .click();
        assertThat(
                        award(award)
                                .locator(".given")
                                .filter(new Locator.FilterOptions().setHasText(citation)))
                .isVisible();
    }

    void conferDirectly(String award, String name, String citation) {
        openForm(award);
        Locator form = page.locator(".honour-form");
        form.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("Direct award").setExact(true))
                .check();
        form.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill(name);
        form.getByLabel("Citation").fill(citation);
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Confer").setExact(true))
                .click();
        assertThat(award(award).locator(".given")).containsText(name);
    }

    private void openForm(String award) {
        if (!page.url().endsWith("/honours")) {
            visitor.go(HERE + "/honours");
        }
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Confer an honour … " + award))
                .click();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
