package org.commend.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commend.kernel.Language;
import org.commend.kernel.Secret;
import org.commend.nominations.Nominating;
import org.commend.testing.CommendTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A public page speaks the language of its address, and leads to pages of the same language. */
@CommendTest
@AutoConfigureMockMvc
class LanguagesTests {
    private static final String AWARDS = "/programmes/frontline-awards";

    @Autowired MockMvcTester web;
    @Autowired Nominating nominating;

    @Test
    void the_address_decides_and_not_what_a_browser_would_like() {
        for (String liked : new String[] {"cy", "fr", "en-US", "en-XA"}) {
            assertThat(web.get().uri(AWARDS).header("Accept-Language", liked))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"en-GB\"", "Skip to the content");
            assertThat(web.get().uri("/cy" + AWARDS).header("Accept-Language", liked))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"cy\"")
                    .doesNotContain("Skip to the content");
        }
    }

    @Test
    void links_stay_in_the_language_and_files_have_one_address() {
        assertThat(web.get().uri("/cy" + AWARDS))
                .bodyText()
                .contains(
                        "href=\"/cy/winners/frontline-awards\"",
                        "href=\"/cy/programmes/frontline-awards/privacy\"",
                        "href=\"/accent/frontline-awards.css\"",
                        "href=\"/styles/commend.css\"")
                .doesNotContain("href=\"/winners/", "href=\"/programmes/frontline-awards/privacy");
    }

    @Test
    void each_page_offers_itself_in_the_other_languages_of_its_programme() {
        assertThat(web.get().uri(AWARDS))
                .bodyText()
                .contains("href=\"/cy" + AWARDS + "\" lang=\"cy\" hreflang=\"cy\">Cymraeg</a>");
        assertThat(web.get().uri("/cy" + AWARDS))
                .bodyText()
                .contains("href=\"" + AWARDS + "\" lang=\"en\" hreflang=\"en\">English</a>");
        assertThat(web.get().uri("/programmes/values-in-practice"))
                .bodyText()
                .doesNotContain("Cymraeg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cy",
                "/cy/privacy",
                "/cy/winners/frontline-awards",
                "/cy/winners/frontline-awards/2024",
                "/cy/nominate/frontline-awards",
                "/cy/programmes/frontline-awards/privacy"
            })
    void every_public_page_is_there_in_welsh(String page) {
        assertThat(web.get().uri(page)).hasStatusOk().bodyText().contains("<html lang=\"cy\"");
    }

    @Test
    void what_speaks_by_its_person_is_led_to_without_the_language() {
        assertThat(web.get().uri("/cy/work?of=frontline-awards"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/work?of=frontline-awards");
        assertThat(web.get().uri("/cy/there-is-none")).hasStatus(404);
        assertThat(web.get().uri("/fr/winners/frontline-awards")).hasStatus(404);
    }

    @Test
    void a_nomination_is_written_in_the_language_of_the_page_that_it_is_begun_on() {
        assertThat(begun("/nominate/frontline-awards/2027/practice")).isEqualTo(Language.ENGLISH);
        assertThat(begun("/cy/nominate/frontline-awards/2027/practice")).isEqualTo(Language.WELSH);
    }

    @Test
    void the_days_of_a_welsh_page_are_welsh() {
        String page =
                new String(
                        web.get()
                                .uri("/cy" + AWARDS)
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8);
        assertThat(page)
                .containsPattern("\\d (Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst)")
                .doesNotContainPattern("\\d (January|February|March|April|June|July|August)");
    }

    @Test
    void a_programme_says_its_own_texts_in_its_other_language() {
        assertThat(web.get().uri("/cy" + AWARDS))
                .bodyText()
                .contains("Gwobrau Frontline", "I bobl sy’n newid bywydau plant", "Arweinyddiaeth")
                .doesNotContain("For people who change", "Excellent practice", "Judges never see");
        assertThat(web.get().uri("/cy/nominate/frontline-awards"))
                .bodyText()
                .contains("Enwebu ar gyfer Ymarfer");
        assertThat(web.get().uri("/cy/winners/frontline-awards/2024"))
                .bodyText()
                .contains("Enillydd", "Ymarfer", " Mai 2024")
                .doesNotContain(">Winner<", "22 May 2024");
        assertThat(web.get().uri(AWARDS)).bodyText().contains("For people who change");
    }

    /** What stands before them looks for their one address. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/login/webauthn", "/webauthn/authenticate/options", "/account/language"})
    void what_is_no_page_has_no_language_in_its_address(String path) {
        assertThat(
                        web.post()
                                .uri("/cy" + path)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(path);
    }

    @Test
    void what_a_page_sends_by_itself_is_refused_in_the_language_of_the_page() {
        String place = begunAt("/cy/nominate/frontline-awards/2027/practice");
        String line =
                """
                {"place": "%s", "writings": [{"field": "headline", "text": "%s", "seen": 0, "writer": "page", "turn": 1, "aside": false}]}
                """
                        .formatted(place, "a ".repeat(30_000));

        for (var said :
                Map.of("cy", "hirach nag y gallwn", "en-GB", "longer than", "tlh", "longer than")
                        .entrySet()) {
            var answer =
                    web.post()
                            .uri("/keep/draft")
                            .header("X-Keeper", "1")
                            .header("Accept-Language", said.getKey())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(line)
                            .exchange();
            assertThat(answer).hasStatusOk();
            assertThat(
                            new String(
                                    answer.getResponse().getContentAsByteArray(),
                                    StandardCharsets.UTF_8))
                    .contains(said.getValue());
        }
    }

    private String begunAt(String page) {
        String draft =
                String.valueOf(web.post().uri(page).exchange().getResponse().getHeader("Location"));
        return draft.substring("/draft/".length());
    }

    private Language begun(String page) {
        return nominating.open(new Secret(begunAt(page))).language();
    }
}
