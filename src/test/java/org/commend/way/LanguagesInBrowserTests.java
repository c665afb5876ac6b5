package org.commend.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.commend.kernel.Language;
import org.commend.testing.CommendBrowserTest;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Visitor;
import org.commend.testing.Visitors;
import org.commend.words.Languages;
import org.commend.words.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a nomination in other languages than English. */
@CommendBrowserTest
class LanguagesInBrowserTests {
    private static final String WRITER = "nia@example.org";

    @Autowired ReceivedLetters letters;

    @Test
    void a_nomination_is_sent_in_welsh_from_the_front_page_to_the_receipt(Visitors visitors) {
        Visitor writer = visitors.arrive("Welsh writer");
        var page = writer.page();
        writer.go("/programmes/frontline-awards");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cymraeg")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "cy");
        writer.findsAccessible("welsh-front");

        walk(writer, Language.WELSH, "welsh");

        assertThat(page.locator("h1")).hasText("Mae eich enwebiad wedi cyrraedd");
        assertThat(page.locator("html")).hasAttribute("lang", "cy");
        assertThat(page.locator("#reference")).hasText(Pattern.compile("FA27-PRA-\\d{4}"));
        letters.awaitTo(WRITER, "Mae eich enwebiad FA27-PRA-");
        writer.heardNoComplaints();
    }

    /** Nothing is cut off, nothing scrolls sideways, and no word was forgotten in the views. */
    @Test
    void no_page_of_a_nomination_breaks_in_a_language_that_is_two_fifths_longer(Visitors visitors) {
        Visitor writer = visitors.arrive("writer of a longer language");
        for (String page :
                List.of(
                        "/programmes/frontline-awards",
                        "/winners/frontline-awards/2024",
                        "/winners/frontline-awards",
                        "/privacy")) {
            writer.go("/en-XA" + page);
            writer.findsAccessible("stretched" + page.replace('/', '-'));
        }
        walk(writer, Languages.STRETCHED, "stretched");
        writer.findsAccessible("stretched-receipt");
    }

    private void walk(Visitor writer, Language language, String pictures) {
        var page = writer.page();
        var words = Words.in(language);
        writer.go("/" + language.tag() + "/nominate/frontline-awards");
        assertThat(page.locator("h1")).hasText(words.of("nominate.whichAwardFitsThem"));
        writer.findsAccessible(pictures + "-nominate");
        String award = language.equals(Language.WELSH) ? "Ymarfer" : "Practice";
        press(page, words.of("nominate.forAward", award));

        arrives(page, words.of("aboutYouStep.aboutYou"));
        assertThat(page.locator("html")).hasAttribute("lang", language.locale().toLanguageTag());
        press(page, words.of("draftFoot.continue"));
        assertThat(page.locator(".error-summary"))
                .containsText(words.of("errorSummary.thereIsAProblem"));
        writer.findsAccessible(pictures + "-about-you");
        label(page, words.of("aboutYouStep.yourName")).fill("Nia Nomination");
        label(page, words.of("aboutYouStep.yourEMailAddress")).fill(WRITER);
        label(page, words.of("aboutYouStep.howDoYouKnow")).fill("Rydym yn cydweithio.");
        saved(page);
        press(page, words.of("draftFoot.continue"));

        arrives(page, words.of("nomineesStep.whoDoYouNominate"));
        page.locator("fieldset.nominee vaadin-text-field input").first().fill("Pedr Practis");
        for (Locator box : page.locator("fieldset.nominee vaadin-checkbox input").all()) {
            box.check();
        }
        label(page, words.of("nomineesStep.inOneLineWithout")).fill("Gweithiwr wrth yr afon");
        saved(page);
        writer.findsAccessible(pictures + "-nominees");
        press(page, words.of("draftFoot.continue"));
        for (int question = 1; question <= 2; question++) {
            assertThat(page.locator(".step .eyebrow"))
                    .hasText(words.of("questionStep.questionOf", question, 2));
            page.locator(".answer textarea").fill("Mae hi’n gwrando.");
            saved(page);
            press(page, words.of("draftFoot.continue"));
        }
        arrives(page, words.of("consentStep.doTheyKnowAnd"));
        label(page, words.of("consentStep.iConfirmThis")).check();
        saved(page);
        press(page, words.of("draftFoot.continue"));
        arrives(page, words.of("checkStep.checkYourAnswers"));
        writer.findsAccessible(pictures + "-check");
        press(page, words.of("draftFoot.sendTheNomination"));
        arrives(page, words.of("receiptPanel.yourNominationHasArrived"));
    }

    private static Locator label(Page page, String words) {
        return page.getByLabel(words, new Page.GetByLabelOptions().setExact(true));
    }

    private static void arrives(Page page, String heading) {
        assertThat(page.locator("h1").first()).hasText(heading);
    }

    private static void saved(Page page) {
        assertThat(page.locator(".saved:not([saving]) .said")).containsText("✓");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
