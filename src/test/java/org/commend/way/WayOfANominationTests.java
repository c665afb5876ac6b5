package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.audit.AuditTrail;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.programme.Programmes;
import org.commend.testing.CommendBrowserTest;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Visitor;
import org.commend.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One story in a real browser, from the front page to the winners' page, with the links of real
 * letters.
 */
@CommendBrowserTest(properties = "commend.own-context=way")
class WayOfANominationTests {
    private static final String CANARY = "the heron by the weir";
    private static final List<Case> CASES =
            List.of(
                    Case.of(
                            "Practice",
                            "A worker by the river",
                            "Nora Bright",
                            "How do they work with children and families?",
                            Case.Who.full("Paula Practice")),
                    Case.of(
                            "Leadership",
                            "A leader who listens",
                            "Lars Olsen",
                            "How do they lead?",
                            Case.Who.full("Lena Leader")),
                    Case.of(
                            "Team",
                            "A team of the night",
                            "Tess Moor",
                            "What do they do together that no one could do alone?",
                            new Case.Who(
                                    "The Night Owls", "Testshire council", "By its name", "", 0)),
                    Case.of(
                            "Innovation",
                            "A door that opens itself",
                            "Ivan Reed",
                            "What is new, and how did it come about?",
                            Case.Who.full("Ines Inventor"),
                            new Case.Who(
                                    "Otto Other", "Testshire council", "First name only", "", 0)),
                    Case.of(
                            "Young people",
                            "A choir of her own",
                            "Yara Holm",
                            "What have they achieved?",
                            new Case.Who("Yasmin Young", "Testshire", "First name only", "", 2007)),
                    Case.of(
                            "Young people",
                            "A garden on a roof",
                            "Gus Field",
                            "What have they achieved?",
                            new Case.Who(
                                    "Zed Hidden",
                                    "Testshire",
                                    "Another name that they chose",
                                    "Captain Z",
                                    2006)),
                    Case.of(
                            "Fellowship",
                            "A book for grandfathers",
                            "Fay Winter",
                            "What have they given to the sector?",
                            Case.Who.full("Finn Fellow")),
                    Case.of(
                            "Participant",
                            "First steps, well taken",
                            "Pia Stone",
                            "How have they excelled in training?",
                            Case.Who.full("Pat Participant")));
    private static final List<String> JUDGES =
            List.of("Judith One", "Jonas Two", "Jill Three", "Jack Four");

    @Autowired ReceivedLetters letters;
    @Autowired Appointing appointing;
    @Autowired SignedIn signedIn;
    @Autowired Programmes programmes;
    @Autowired AuditTrail audit;

    private final Map<String, String> references = new LinkedHashMap<>();

    @Test
    void a_stranger_nominates_judges_judge_and_the_winners_are_read_by_everybody(
            Visitors visitors) {
        installOrganisers();
        Visitor stranger = visitors.arrive("stranger");
        readsWhatTheAwardsAre(stranger);
        nominatesWithPauses(visitors.arrive("nominator"), visitors.arrive("another device"));
        CASES.stream()
                .skip(1)
                .forEach(
                        it ->
                                references.put(
                                        it.headline(), new NominatorAtWork(stranger).nominate(it)));

        Visitor office = visitors.arrive("organiser");
        signsInByLetterAndThenByPasskey(office);
        screens(office);
        appointsAndAssigns(office);
        List<Visitor> judges = judge(visitors, office);
        decidesAndHonours(office);
        publishes(office, visitors.arrive("second organiser"), stranger);

        for (Visitor it : List.of(stranger, office, judges.getFirst())) {
            it.askedNobodyElse();
        }
        office.heardNoComplaints();
        assertThat(audit.firstBroken(programmes.find("frontline-awards").orElseThrow().id()))
                .isZero();
    }

    private void installOrganisers() {
        var programme = programmes.find("frontline-awards").orElseThrow().id();
        signedIn.asOperator(
                () -> {
                    appointing.install(
                            programme,
                            new EmailAddress("olga.office@example.org"),
                            new PersonName("Olga Office"),
                            Role.ORGANISER);
                    return appointing.install(
                            programme,
                            new EmailAddress("oscar.second@example.org"),
                            new PersonName("Oscar Second"),
                            Role.ORGANISER);
                });
    }

    private void readsWhatTheAwardsAre(Visitor stranger) {
        stranger.go("/");
        stranger.findsAccessible("01-front");
        stranger.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("2024").setExact(true))
                .click();
        assertThat(stranger.page().getByText("Kenneth Atigah")).isVisible();
        stranger.findsAccessible("02-winners-2024");
        assertThat(stranger.go("/winners/frontline-awards/2027").title())
                .isEqualTo("There is nothing at this address");
        stranger.findsAccessible("03-nothing-here");
    }

    /** Writes half, comes back by the letter's link on another device, and finds every word. */
    private void nominatesWithPauses(Visitor nominator, Visitor elsewhere) {
        Case it = CASES.getFirst();
        var first = new NominatorAtWork(nominator);
        nominator.go("/nominate/frontline-awards");
        first.heading("Which award fits them?");
        nominator.findsAccessible("04-choose-an-award");
        first.begin(it.award());
        nominator
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(nominator.page().locator(".error-summary"))
                .containsText("Enter an e-mail address.");
        assertThat(nominator.page().locator(".error-summary")).isFocused();
        assertThat(nominator.page()).hasTitle(java.util.regex.Pattern.compile("^Error: .*"));
        nominator.findsAccessible("05-about-you-with-errors");
        first.aboutYou(it);

        var link = letters.awaitTo(it.email(), "Continue your nomination").link("/draft/");
        nominator
                .page()
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill("Paula Practice");
        first.saved();
        nominator.findsAccessible("06-nominees");
        nominator.page().reload();
        assertThat(nominator.page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Paula Practice");

        var second = new NominatorAtWork(elsewhere);
        elsewhere.go(link);
        assertThat(elsewhere.page().getByLabel("Your name")).hasValue("Nora Bright");
        second.proceed();
        assertThat(elsewhere.page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Paula Practice");
        second.nominees(it);
        elsewhere.page().locator(".answer textarea").fill("one two three " + CANARY);
        assertThat(elsewhere.page().getByText("8 of 400 words")).isVisible();
        elsewhere.findsAccessible("07-question");
        second.answers(it);
        second.consent();
        elsewhere.findsAccessible("08-check-your-answers");
        String reference = second.send();
        assertThat(reference).isEqualTo("FA27-PRA-0001");
        elsewhere.findsAccessible("09-arrived");
        elsewhere.page().reload();
        assertThat(elsewhere.page().locator("#reference")).hasText(reference);
        assertThat(letters.awaitTo(it.email(), reference).text()).contains("What happens next");
        references.put(it.headline(), reference);
    }

    private void signsInByLetterAndThenByPasskey(Visitor office) {
        office.carryPasskeys();
        office.go("/login");
        office.findsAccessible("10-sign-in");
        Entrance.byLetter(office, "olga.office@example.org", letters);
        office.findsAccessible("11-my-work");
        Page page = office.go("/account");
        page.getByLabel("Name of this device").fill("Office laptop");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a passkey"))
                .click();
        assertThat(page.getByText("Office laptop", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        office.findsAccessible("12-account");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
        office.go("/login");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in with a passkey"))
                .click();
        page.waitForURL("**/work");
    }

    private void screens(Visitor office) {
        var work = new OfficeAtWork(office);
        new NominatorAtWork(office)
                .nominate(
                        Case.of(
                                "Practice",
                                "One that does not fit",
                                "Rita Refused",
                                "How do they work with children and families?",
                                Case.Who.full("Not Eligible")));
        office.go("/organise/frontline-awards/2027");
        assertThat(office.page().getByText("9 nominations have arrived, 9 to be screened"))
                .isVisible();
        office.findsAccessible("13-nominations");
        office.page().getByLabel("Search").fill("Paula");
        assertThat(
                        office.page()
                                .getByText(
                                        "One nomination",
                                        new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        office.page().reload();
        assertThat(office.page().getByLabel("Search")).hasValue("Paula");
        assertThat(
                        office.page()
                                .getByText(
                                        "One nomination",
                                        new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        work.refuse("FA27-PRA-0002", "This person works for a private agency.");
        assertThat(letters.awaitTo("rita.refused@example.org", "cannot be judged").text())
                .contains("private agency");
        references.values().forEach(work::accept);
        office.findsAccessible("14-nomination");
        assertThat(letters.awaitTo(CASES.getFirst().email(), "goes to the judges").text())
                .contains("FA27-PRA-0001");
        work.begin("Nominations close");
        work.begin("Screening begins");
        office.findsAccessible("15-time-line");
    }

    private void appointsAndAssigns(Visitor office) {
        var work = new OfficeAtWork(office);
        for (String award : CASES.stream().map(Case::award).distinct().toList()) {
            // somebody more where a conflict will be declared
            for (String judge : award.equals("Practice") ? JUDGES : JUDGES.subList(0, 3)) {
                work.appoint(award, judge, email(judge), judge.equals("Judith One"));
            }
        }
        office.findsAccessible("16-panels");
        assertThat(letters.awaitTo(email("Jill Three"), "invited to judge").text())
                .contains("without a password");
        work.begin("Judging begins");
        office.go("/organise/frontline-awards/2027/reading");
        office.findsAccessible("17-the-plan");
        work.applyPlan();
        assertThat(letters.awaitTo(email("Jonas Two"), "to read").text()).contains("score");
    }

    private List<Visitor> judge(Visitors visitors, Visitor office) {
        var judges = new ArrayList<Visitor>();
        boolean declared = false;
        for (String name : JUDGES) {
            Visitor visitor = visitors.arrive(name);
            judges.add(visitor);
            Entrance.byLetter(visitor, email(name), letters);
            var work = new JudgeAtWork(visitor);
            List<String> shelf = work.shelf();
            if (judges.size() == 1) {
                visitor.findsAccessible("18-my-reading");
                work.open(shelf.getFirst());
                visitor.findsAccessible("19-reading-room");
            }
            if (!declared && shelf.contains("FA27-PRA-0001")) {
                declared = true;
                work.open("FA27-PRA-0001");
                work.declareConflict();
                assertThat(work.shelf()).hasSize(shelf.size() - 1).doesNotContain("FA27-PRA-0001");
                visitor.go(JudgeAtWork.HERE + "/FA27-PRA-0001");
                assertThat(visitor.page().getByText("There is nothing at this address"))
                        .isVisible();
                new OfficeAtWork(office).applyPlan();
            }
        }
        int digit = 5;
        for (Visitor visitor : judges) {
            scoresEverything(visitor, digit++);
        }
        return judges;
    }

    private static void scoresEverything(Visitor visitor, int digit) {
        var work = new JudgeAtWork(visitor);
        List<String> shelf = work.shelf();
        for (int i = 0; i < shelf.size(); i++) {
            work.open(shelf.get(i));
            if (i == 0) {
                work.submitsTooEarly();
            }
            work.scoreByKeyboard(String.valueOf((digit + i) % 10));
            if (i == 0) {
                visitor.page().getByLabel("To the panel").fill("A comment that is kept.");
                visitor.page().reload();
                assertThat(visitor.page().locator(".scale input:checked"))
                        .hasCount(visitor.page().locator(".scale").count());
                work.submit();
                work.open(shelf.get(i));
                visitor.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reopen"))
                        .click();
                assertThat(
                                visitor.page()
                                        .getByRole(
                                                AriaRole.BUTTON,
                                                new Page.GetByRoleOptions()
                                                        .setName("Submit and next")))
                        .isVisible();
            }
            work.submit();
        }
        assertThat(
                        visitor.page()
                                .getByText(
                                        java.util.regex.Pattern.compile(
                                                "You have read (all|the one)")))
                .isVisible();
    }

    private void decidesAndHonours(Visitor office) {
        var work = new OfficeAtWork(office);
        work.begin("Judging ends, the shortlist is drawn up");
        for (String slug :
                List.of(
                        "practice",
                        "leadership",
                        "team",
                        "innovation",
                        "young-people",
                        "fellowship",
                        "participant")) {
            work.shortlist(slug, "The panel agreed on " + slug + ".");
        }
        office.go("/organise/frontline-awards/2027/standings/young-people");
        assertThat(office.page().locator(".grid").first()).isVisible();
        office.findsAccessible("20-standings");
        work.begin("The ceremony");
        office.go("/organise/frontline-awards/2027/honours");
        for (Case it : CASES) {
            String kind = it.award().equals("Young people") ? "Joint winner" : "Winner";
            work.confer(it.award(), kind, it.headline(), "Honoured for " + it.headline() + ".");
        }
        work.conferDirectly("Outstanding contribution", "Dora Direct", "For a lifetime.");
        office.findsAccessible("21-honours");
    }

    private void publishes(Visitor office, Visitor second, Visitor stranger) {
        // Who publishes has come in lately, however long the story took.
        Entrance.byLetter(office, "olga.office@example.org", letters);
        Page page = office.go("/organise/frontline-awards/2027/announcement");
        new OfficeAtWork(office).press("Draw up for approval");
        assertThat(page.getByText("A second organiser has to approve")).isVisible();
        assertThat(
                        page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Approve exactly this")))
                .hasCount(0);
        office.findsAccessible("22-announcement");

        Entrance.byLetter(second, "oscar.second@example.org", letters);
        second.go("/organise/frontline-awards/2027/announcement");
        var approving = new OfficeAtWork(second);
        approving.press("Approve exactly this");
        assertThat(second.page().getByText("✓ Approved by Oscar Second")).isVisible();
        assertThat(stranger.go("/winners/frontline-awards/2027").title())
                .isEqualTo("There is nothing at this address");
        assertThat(letters.all()).noneMatch(it -> it.subject().contains("is honoured"));

        approving.press("Publish before its instant …");
        second.page().getByLabel("Reason").fill("The ceremony is over.");
        approving.press("Ask a second organiser");
        assertThat(second.page().getByText("you asked for it yourself")).isVisible();
        assertThat(stranger.go("/winners/frontline-awards/2027").title())
                .isEqualTo("There is nothing at this address");
        office.go("/organise/frontline-awards/2027/announcement");
        new OfficeAtWork(office).press("Publish now");
        assertThat(
                        office.page()
                                .getByRole(
                                        AriaRole.HEADING,
                                        new Page.GetByRoleOptions()
                                                .setName("The winners are public")))
                .isVisible();

        String winners = stranger.go("/winners/frontline-awards/2027").content();
        assertThat(winners)
                .contains(
                        "Paula Practice",
                        "Lena Leader",
                        "The Night Owls",
                        "Ines Inventor",
                        "Otto",
                        "Yasmin",
                        "Captain Z",
                        "Finn Fellow",
                        "Pat Participant",
                        "Dora Direct",
                        "Joint winner",
                        "Direct award")
                .doesNotContain("Otto Other", "Yasmin Young", "Zed Hidden", "Nora Bright", CANARY);
        stranger.findsAccessible("23-winners");
        stranger.go("/winners/frontline-awards/2027/young-people");
        stranger.findsAccessible("24-one-award");
        assertThat(letters.awaitTo(CASES.getFirst().email(), "is honoured").text())
                .contains("/winners/frontline-awards/2027/practice");
        office.go("/organise/frontline-awards/2027/nomination/FA27-PRA-0001");
        assertThat(office.page().locator(".history")).containsText("honoured: winner");
        office.go("/organise/frontline-awards/2027/letters");
        office.findsAccessible("25-letters");
    }

    private static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
    }
}
