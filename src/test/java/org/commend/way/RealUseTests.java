package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.commend.accounts.AccountId;
import org.commend.accounts.People;
import org.commend.accounts.SignedIn;
import org.commend.judging.Assigning;
import org.commend.judging.Empanelling;
import org.commend.judging.Scoring;
import org.commend.judging.ShortlistQueries;
import org.commend.judging.Shortlisting;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.kernel.Reason;
import org.commend.nominations.DraftWriter;
import org.commend.nominations.Fields;
import org.commend.nominations.NameForm;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationId;
import org.commend.nominations.Screening;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.SettingUp;
import org.commend.publication.Citation;
import org.commend.publication.Conferring;
import org.commend.publication.NamedRecipient;
import org.commend.testing.CommendBrowserTest;
import org.commend.testing.MovableClock;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Visitor;
import org.commend.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/**
 * Real use, without the demo, from the line that the first start prints to winners that everybody
 * reads: whoever installs Commend needs nobody's help.
 */
@ExtendWith(OutputCaptureExtension.class)
@CommendBrowserTest(properties = "commend.own-context=real")
class RealUseTests {
    private static final String FIRST = "fiona.first@example.org";
    private static final String SECOND = "sam.second@example.org";
    private static final String HERE = "/organise/frontline-awards/2027";

    @Autowired ApplicationContext parts;
    @Autowired ReceivedLetters letters;
    @Autowired MovableClock clock;

    @Test
    void the_printed_link_leads_to_published_winners(Visitors visitors, CapturedOutput said) {
        // Two hours ago, so that letters of an hour later are due by the database's clock, too.
        clock.set(clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(2)));
        Visitor first = visitors.arrive("first organiser");
        Visitor second = visitors.arrive("second organiser");
        becomesTheFirst(first, said);
        addsAPasskey(first);
        invites(first);
        Entrance.byLetter(second, SECOND, letters);

        judgedAndHonoured();
        publish(first, second);

        String winners = visitors.arrive("stranger").go("/winners/frontline-awards/2027").content();
        assertThat(winners).contains("Paula Practice", "For her patience.");
        removesThePasskey(first);
        leaves(first);
        first.heardNoComplaints();
        second.heardNoComplaints();
    }

    private void becomesTheFirst(Visitor first, CapturedOutput said) {
        var printed =
                Pattern.compile("makes the first organiser, once: (\\S+)").matcher(said.getAll());
        assertThat(printed.find()).isTrue();
        Page page = first.go(URI.create(printed.group(1)));
        first.findsAccessible("40-first-organiser");
        page.getByLabel("Your name").fill("Fiona First");
        page.getByLabel("Your e-mail address").fill(FIRST);
        press(page, "Become the first organiser");
        page.waitForURL("**/login**");
        Entrance.byLetter(first, FIRST, letters);
    }

    private void addsAPasskey(Visitor first) {
        first.carryPasskeys();
        Page page = first.go("/account");
        page.getByLabel("Name of this device").fill("Office laptop");
        press(page, "Add a passkey");
        assertThat(page.getByText("Remove Office laptop")).isVisible();
        first.findsAccessible("41-account");
        assertThat(letters.awaitTo(FIRST, "passkey was added").text()).contains("«Office laptop»");
    }

    private void invites(Visitor first) {
        Page page = first.go(HERE + "/organisers");
        assertThat(heading(page)).containsText("One person organises");
        page.getByLabel("Their name").fill("Sam Second");
        page.getByLabel("Their e-mail address").fill(SECOND);
        press(page, "Invite");
        assertThat(heading(page)).containsText("2 people organise");
        first.findsAccessible("42-organisers");
        assertThat(letters.awaitTo(SECOND, "organiser of the Frontline Awards").text())
                .contains("Fiona First has made you an organiser");
    }

    private void publish(Visitor first, Visitor second) {
        first.go(HERE + "/announcement");
        press(first.page(), "Draw up for approval");
        assertThat(first.page().getByText("A second organiser has to approve")).isVisible();

        // An hour later the second one comes back to a page that was left open.
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        Page page = second.go(HERE + "/announcement");
        press(page, "Approve exactly this");
        confirmsByLetter(second);
        press(page, "Approve exactly this");
        assertThat(page.getByText("✓ Approved by Sam Second")).isVisible();
        press(page, "Publish before its instant …");
        page.getByLabel("Reason").fill("The ceremony is over.");
        press(page, "Ask a second organiser");
        assertThat(page.getByText("you asked for it yourself")).isVisible();
        asksFirst(second, "Withdraw …", "45-withdraw");

        first.go(HERE + "/announcement");
        press(first.page(), "Publish now");
        confirmsByPasskey(first);
        press(first.page(), "Publish now");
        assertThat(heading(first.page())).hasText("The winners are public");
        asksFirst(first, "Take down …", "46-take-down");
    }

    /** What ends an announcement asks first, and does nothing when it is left. */
    private static void asksFirst(Visitor visitor, String button, String picture) {
        Page page = visitor.page();
        press(page, button);
        assertThat(page.getByLabel("Reason")).isVisible();
        visitor.findsAccessible(picture);
        page.keyboard().press("Escape");
        assertThat(page.getByLabel("Reason")).isHidden();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)))
                .isVisible();
    }

    private void removesThePasskey(Visitor first) {
        Page page = first.go("/account");
        press(page, "Remove Office laptop");
        assertThat(page.getByText("You have no passkey yet.")).isVisible();
        assertThat(letters.awaitTo(FIRST, "passkey was removed").text())
                .contains("«Office laptop»");
    }

    /** What was shown goes with the person: the back button leads to signing in. */
    private static void leaves(Visitor first) {
        Page page = first.page();
        press(page, "Sign out");
        page.waitForURL(Pattern.compile(".*/$"));
        page.goBack();
        assertThat(heading(page)).hasText("Sign in without a password");
    }

    private void confirmsByLetter(Visitor visitor) {
        Page page = visitor.page();
        page.getByText("This needs a fresh confirmation that it is you").click();
        assertThat(heading(page)).hasText("Confirm that it is you");
        visitor.findsAccessible("43-confirm");
        var known = letters.to(SECOND);
        press(page, "Send me a link");
        assertThat(heading(page)).hasText("Look into your mail");
        var letter =
                letters.await(
                        it ->
                                it.to().equals(SECOND)
                                        && it.subject().contains("sign in")
                                        && !known.contains(it),
                        "a link to confirm");
        visitor.go(letter.link("/login/ott"));
        assertThat(heading(page)).hasText("Sign in as Sam Second");
        visitor.findsAccessible("44-link");
        press(page, "Sign in");
        page.waitForURL("**" + HERE + "/announcement");
    }

    private static void confirmsByPasskey(Visitor visitor) {
        Page page = visitor.page();
        page.getByText("This needs a fresh confirmation that it is you").click();
        press(page, "Confirm with a passkey");
        page.waitForURL("**" + HERE + "/announcement");
    }

    /** What lies between, by the same acts as the screens. */
    private void judgedAndHonoured() {
        Edition edition = edition();
        Category award = edition.category("practice").orElseThrow();
        NominationId winner =
                new DraftWriter(of(Nominating.class), award)
                        .with(Fields.HEADLINE, "A worker by the river")
                        .send()
                        .nomination();
        as(
                FIRST,
                () -> {
                    begin(Moment.CLOSES);
                    begin(Moment.SCREENING);
                    of(Screening.class).accept(winner);
                    of(Empanelling.class)
                            .appoint(
                                    award.id(),
                                    new EmailAddress("judith@example.org"),
                                    new PersonName("Judith One"),
                                    false);
                    begin(Moment.JUDGING);
                    of(Assigning.class).apply(of(Assigning.class).plan(edition.id()));
                });
        as(
                "judith@example.org",
                () -> {
                    award.criteria()
                            .forEach(it -> of(Scoring.class).score(winner, it.key(), it.highest()));
                    of(Scoring.class).submit(winner);
                });
        as(
                FIRST,
                () -> {
                    begin(Moment.SHORTLIST);
                    of(Shortlisting.class)
                            .decide(
                                    award.id(),
                                    List.of(winner),
                                    new Reason("There is one."),
                                    of(ShortlistQueries.class).decided(award.id()).state());
                    begin(Moment.CEREMONY);
                    of(Conferring.class)
                            .confer(
                                    award.id(),
                                    winner,
                                    HonourKind.WINNER,
                                    new Citation("For her patience."),
                                    List.of(
                                            new NamedRecipient(
                                                    "Paula Practice",
                                                    NameForm.FULL,
                                                    "",
                                                    "Testshire council")));
                    for (Category it : edition.categories()) {
                        if (it.direct()) {
                            of(Conferring.class)
                                    .conferDirectly(
                                            it.id(),
                                            new Citation("For a long time."),
                                            new NamedRecipient(
                                                    "Dora Direct", NameForm.FULL, "", ""));
                        } else if (!it.equals(award)) {
                            of(Conferring.class)
                                    .withhold(it.id(), new Citation("Nobody was nominated."));
                        }
                    }
                });
    }

    private void begin(Moment moment) {
        clock.set(clock.instant().plusSeconds(1)); // what was done before was done in time
        of(SettingUp.class).begin(edition().id(), moment, new Reason("The year goes on."));
    }

    private Edition edition() {
        return of(Programmes.class).edition("frontline-awards", "2027").orElseThrow();
    }

    private void as(String email, Runnable act) {
        AccountId who = of(People.class).withAddress(new EmailAddress(email)).orElseThrow().id();
        of(SignedIn.class).doAs(who, act);
    }

    private <T> T of(Class<T> part) {
        return parts.getBean(part);
    }

    private static com.microsoft.playwright.Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
