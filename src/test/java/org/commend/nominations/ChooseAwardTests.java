package org.commend.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import org.commend.kernel.Secret;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The first page of nominating: plain, for everybody, and its one act. */
@CommendTest
@AutoConfigureMockMvc
class ChooseAwardTests {
    @Autowired MockMvcTester web;
    @Autowired ApplicationContext context;
    @Autowired Nominating nominating;

    @Test
    void choosing_an_award_explains_who_it_is_for_and_needs_no_session_and_no_script() {
        var page = web.get().uri("/nominate/frontline-awards").exchange().getResponse();
        assertThat(
                        new String(
                                page.getContentAsByteArray(),
                                java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "Which award fits them?",
                        "For a group of up to three people, at least one of them a registered social worker.",
                        "Nominate for Practice",
                        "action=\"/nominate/frontline-awards/2027/practice\"")
                .doesNotContain("Outstanding contribution", "<script");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(page.getHeader("Cache-Control")).contains("public");
    }

    @Test
    void its_button_begins_a_draft_of_ones_own_each_time() {
        var first = begin("/nominate/frontline-awards/2027/practice");
        var second = begin("/nominate/frontline-awards/2027/practice");
        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(first.getHeader("Set-Cookie")).isNull();
        String address = String.valueOf(first.getHeader("Location"));
        assertThat(address).startsWith("/draft/").isNotEqualTo(second.getHeader("Location"));
        var draft = nominating.open(new Secret(address.substring("/draft/".length())));
        assertThat(draft.category().slug()).isEqualTo("practice");
        assertThat(draft.fields()).isEmpty();
    }

    @Test
    void a_page_that_was_open_when_nominations_closed_says_so_and_begins_nothing() {
        var edition = new OwnEdition(context, "Late Choosing Awards");
        String page = "/nominate/" + edition.edition().programme().slug();
        assertThat(web.get().uri(page)).hasStatusOk().bodyText().contains("Which award fits them?");
        edition.begin(Moment.CLOSES);
        var late = begin(page + "/2027/practice");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getHeader("Location")).isNull();
        assertThat(text(late)).contains("Nominations are not open now", "Nominations closed on");
        assertThat(web.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("Nominations are not open now")
                .doesNotContain("<form");
    }

    @Test
    void with_two_open_editions_one_chooses_between_them_and_the_front_page_shows_both() {
        var edition = new OwnEdition(context, "Twice Open Awards");
        var later = edition.yearAfter();
        String slug = edition.edition().programme().slug();
        assertThat(web.get().uri("/nominate/" + slug))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Which awards do you nominate for?",
                        "/nominate/" + slug + "/2027",
                        "/nominate/" + slug + "/2028");
        assertThat(web.get().uri("/programmes/" + slug))
                .hasStatusOk()
                .bodyText()
                .contains("Also under way", "2027 · ", "2028 · ");
        assertThat(begin("/nominate/" + slug + "/2028/team").getStatus()).isEqualTo(303);
        edition.begin(Moment.CLOSES);
        assertThat(web.get().uri("/nominate/" + slug))
                .hasStatusOk()
                .bodyText()
                .contains("Which award fits them?", "/nominate/" + slug + "/2028/practice");
        assertThat(begin("/nominate/" + slug + "/2027/team").getStatus()).isEqualTo(409);
        assertThat(later.edition().slug()).isEqualTo("2028");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nominate/none",
                "/nominate/frontline-awards/1999",
                "/nominate/frontline-awards/2024"
            })
    void what_is_not_there_or_long_past_is_not_found(String page) {
        assertThat(web.get().uri(page)).hasStatus(404);
        assertThat(begin(page + "/practice").getStatus()).isIn(404, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outstanding-contribution", "none", "%00"})
    void an_award_that_takes_none_begins_none(String award) {
        assertThat(begin("/nominate/frontline-awards/2027/" + award).getStatus()).isIn(404, 400);
    }

    private MockHttpServletResponse begin(String address) {
        return web.post().uri(java.net.URI.create(address)).exchange().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
