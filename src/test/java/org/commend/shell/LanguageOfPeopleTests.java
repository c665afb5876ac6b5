package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.H1;
import java.nio.charset.StandardCharsets;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.judging.Empanelling;
import org.commend.kernel.Language;
import org.commend.kernel.Reason;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages and letters of somebody with an account speak the language that they chose. */
@CommendTest
@AutoConfigureMockMvc
class LanguageOfPeopleTests {
    @Autowired ApplicationContext context;
    @Autowired MockMvcTester web;
    @Autowired ReceivedLetters letters;

    @Test
    void a_judge_chooses_welsh_and_everything_of_theirs_speaks_it_from_then_on() {
        var edition = new OwnEdition(context, "Chosen Awards");
        AccountId judge = edition.judge("practice", "Ann Judge", false);
        try (var screens = new Screens(context)) {
            screens.signIn(judge);
            assertThat(screens.at("work")).contains("Good to see you, Ann");

            choose(judge, "cy");

            assertThat(screens.at(edition.judge(""))).contains("Nid oes dim i chi ei ddarllen");
            assertThat(screens.at("work")).contains("Da eich gweld chi, Ann", "Fy narllen");
            assertThat(account(judge)).contains("<html lang=\"cy\"", "Eich cyfrif", ">English<");
            assertThat(account(judge)).doesNotContain("Good", "Passkeys");

            choose(judge, "en");

            assertThat(screens.at(edition.judge(""))).contains("Nothing for you to read yet");
            assertThat(screens.at("work")).contains("Good to see you, Ann");
            assertThat(account(judge)).contains("<html lang=\"en-GB\"", ">Cymraeg<");
        }
    }

    @Test
    void a_story_says_in_which_language_it_is_where_the_page_speaks_another() {
        var edition = new OwnEdition(context, "Storied Awards");
        AccountId judge = edition.judge("practice", "Fay Judge", false);
        LocaleContextHolder.setLocale(Language.WELSH.locale());
        String reference;
        try {
            reference = edition.accepted("practice", "Stori o’r gogledd").reference();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        try (var screens = new Screens(context)) {
            screens.signIn(judge);

            screens.at(edition.judge("/" + reference));
            assertThat(headline().getElement().getAttribute("lang")).isEqualTo("cy");

            choose(judge, "cy");
            screens.at("work");
            screens.at(edition.judge("/" + reference));
            assertThat(headline().getElement().getAttribute("lang")).isNull();
        }
    }

    private static H1 headline() {
        return LocatorJ._get(H1.class, it -> it.withText("Stori o’r gogledd"));
    }

    @Test
    void letters_to_a_judge_speak_the_language_of_the_judge() {
        var edition = new OwnEdition(context, "Lettered Awards");
        AccountId judge = edition.judge("practice", "Bea Judge", false);
        String address = edition.email("Bea Judge");
        choose(judge, "cy");

        edition.as(
                edition.organiser(),
                () ->
                        edition.of(Empanelling.class)
                                .dismiss(
                                        edition.award("practice").id(),
                                        judge,
                                        new Reason("The panel is full.")));

        assertThat(letters.awaitTo(address, "Nid ydych mwyach").text())
                .contains("Annwyl Bea Judge", "Nid oeddech wedi cyflwyno cerdyn sgorio");
    }

    @Test
    void what_organisers_do_is_in_english_and_says_so() {
        var edition = new OwnEdition(context, "Organised Awards");
        choose(edition.organiser(), "cy");
        try (var screens = new Screens(context)) {
            screens.signIn(edition.organiser());

            assertThat(screens.at("work")).contains("Da eich gweld chi");
            assertThat(screens.at(edition.organise("")))
                    .contains("Skip to the content")
                    .doesNotContain("Neidio i’r cynnwys");
            assertThat(screens.at("work")).contains("Neidio i’r cynnwys");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "", "../cy", "<b>", "en-XA"})
    void a_language_that_is_not_spoken_here_changes_nothing(String tag) {
        var edition = new OwnEdition(context, "Unspoken Awards");
        AccountId judge = edition.judge("practice", "Cy Judge", false);

        assertThat(
                        web.post()
                                .uri("/account/language")
                                .param("language", tag)
                                .with(authentication(SignedIn.authentication(judge)))
                                .with(csrf()))
                .hasRedirectedUrl("/account");
        assertThat(account(judge)).contains("<html lang=\"en-GB\"", "Your account");
    }

    @Test
    void signing_in_begins_and_ends_in_the_language_of_its_page() {
        var edition = new OwnEdition(context, "Entered Awards");
        AccountId judge = edition.judge("practice", "Dee Judge", false);
        String address = edition.email("Dee Judge");
        assertThat(web.get().uri("/login"))
                .bodyText()
                .contains("href=\"/cy/login\"", "action=\"/ott/generate\"");
        assertThat(web.get().uri("/cy/login"))
                .bodyText()
                .contains("<html lang=\"cy\"", "action=\"/cy/ott/generate\"");

        assertThat(web.post().uri("/cy/ott/generate").param("username", address).with(csrf()))
                .hasRedirectedUrl("/cy/login?sent");

        var link = letters.awaitTo(address, "fewngofnodi").link("/cy/login/ott");
        String token = link.getQuery().substring("token=".length());
        assertThat(web.get().uri("/cy/login/ott?token=" + token))
                .bodyText()
                .contains("Mewngofnodi fel Dee Judge", "action=\"/cy/login/ott\"");
        assertThat(web.post().uri("/cy/login/ott").param("token", token).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(account(judge)).contains("<html lang=\"cy\"");
    }

    @Test
    void who_chose_welsh_is_written_to_in_welsh_wherever_they_ask_for_the_link() {
        var edition = new OwnEdition(context, "Asked Awards");
        AccountId judge = edition.judge("practice", "Eve Judge", false);
        String address = edition.email("Eve Judge");
        choose(judge, "cy");

        assertThat(web.post().uri("/ott/generate").param("username", address).with(csrf()))
                .hasRedirectedUrl("/login?sent");

        assertThat(letters.awaitTo(address, "fewngofnodi").link("/cy/login/ott")).isNotNull();
    }

    private void choose(AccountId who, String tag) {
        assertThat(
                        web.post()
                                .uri("/account/language")
                                .param("language", tag)
                                .with(authentication(SignedIn.authentication(who)))
                                .with(csrf()))
                .hasRedirectedUrl("/account");
    }

    private String account(AccountId who) {
        var answer =
                web.get()
                        .uri("/account")
                        .with(authentication(SignedIn.authentication(who)))
                        .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
