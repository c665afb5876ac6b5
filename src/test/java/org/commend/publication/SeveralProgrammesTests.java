package org.commend.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two programmes with different openings in one installation: each has its own pages. */
@CommendTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralProgrammesTests {
    @Autowired MockMvcTester web;
    @Autowired ApplicationContext context;
    private OwnEdition open;
    private OwnEdition judged;

    @BeforeAll
    void two_programmes() {
        open = new OwnEdition(context, "Open Side Awards");
        judged = new OwnEdition(context, "Judged Side Awards");
        judged.beginAllUntil(Moment.JUDGING);
    }

    @Test
    void the_front_door_shows_all_of_them_with_what_each_offers_now() {
        assertThat(web.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Open Side Awards",
                        "Judged Side Awards",
                        "2027 · judges are reading",
                        "href=\"/programmes/" + slug(judged) + "\"",
                        "href=\"/nominate/" + slug(open) + "\"")
                .doesNotContain("href=\"/nominate/" + slug(judged) + "\"", "/accent/");
    }

    @Test
    void each_has_its_name_its_colour_its_menu_and_its_foot_on_every_page_of_its_own() {
        for (String page :
                new String[] {
                    "/programmes/" + slug(open),
                    "/winners/" + slug(open),
                    "/nominate/" + slug(open),
                    "/programmes/" + slug(open) + "/privacy",
                    "/login?of=" + slug(open)
                }) {
            assertThat(web.get().uri(page))
                    .hasStatusOk()
                    .bodyText()
                    .as(page)
                    .contains(
                            "Open Side Awards",
                            "/accent/" + slug(open) + ".css",
                            "href=\"/winners/" + slug(open) + "\"",
                            "href=\"/programmes/" + slug(open) + "/privacy\"",
                            "href=\"/login?of=" + slug(open) + "\"",
                            "Other awards")
                    .doesNotContain("Judged Side Awards", ">Frontline Awards<");
        }
    }

    @Test
    void the_privacy_notice_names_whom_to_ask_for_each() {
        String contact = open.edition().programme().contact();
        assertThat(web.get().uri("/privacy"))
                .hasStatusOk()
                .bodyText()
                .contains("Open Side Awards", "Judged Side Awards", "mailto:" + contact);
        assertThat(web.get().uri("/programmes/none/privacy")).hasStatus(404);
    }

    @Test
    void a_link_that_was_asked_for_on_its_page_is_waited_for_on_its_page() {
        var csrf =
                org.springframework.security.test.web.servlet.request
                        .SecurityMockMvcRequestPostProcessors.csrf();
        for (String of : new String[] {slug(open), "https://evil.example", "a&b=c"}) {
            var answer =
                    web.post()
                            .uri("/ott/generate")
                            .param("username", "nobody@example.org")
                            .param("of", of)
                            .with(csrf)
                            .exchange()
                            .getResponse();
            assertThat(answer.getRedirectedUrl())
                    .isEqualTo(of.equals(slug(open)) ? "/login?sent&of=" + of : "/login?sent");
        }
        assertThat(web.get().uri("/login?sent=&of=" + slug(open)))
                .hasStatusOk()
                .bodyText()
                .contains("Look into your mail", "Open Side Awards", "/login?of=" + slug(open));
    }

    @Test
    void signing_in_for_no_programme_or_an_unknown_one_is_nobodys() {
        for (String page : new String[] {"/login", "/login?of=none", "/login?of=%00"}) {
            assertThat(web.get().uri(java.net.URI.create(page)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Sign in without a password", ">Commend</span>")
                    .doesNotContain("Side Awards");
        }
    }

    private static String slug(OwnEdition edition) {
        return edition.edition().programme().slug();
    }
}
