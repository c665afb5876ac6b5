package org.commend.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.commend.accounts.SignedIn;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommendTest
@AutoConfigureMockMvc
class PublicPagesTests {
    @Autowired MockMvcTester web;
    @Autowired ApplicationContext context;

    @Test
    void the_front_page_says_what_can_be_won_and_until_when() {
        assertThat(web.get().uri("/programmes/frontline-awards"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "8 awards in 2027",
                        "Nominate somebody",
                        "Young people",
                        "How judging works",
                        "/winners/frontline-awards/2024");
    }

    @Test
    void a_front_page_and_its_header_offer_to_nominate_until_the_close_and_no_longer() {
        var edition = new OwnEdition(context, "Closing Awards");
        String front = "/programmes/" + edition.edition().programme().slug();
        assertThat(web.get().uri(front))
                .hasStatusOk()
                .bodyText()
                .contains("2027 · nominations are open", "Nominate somebody", "Open until")
                .contains(">Nominate</a>");
        edition.begin(Moment.CLOSES);
        for (String said : List.of("nominations are closed", "judges are reading")) {
            assertThat(web.get().uri(front))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2027 · " + said, "What every nomination is about:")
                    .doesNotContain(
                            "/nominate/",
                            "Nominate",
                            "Open until",
                            "nominations are open",
                            "Every nomination should show:");
            if (said.startsWith("nominations")) {
                edition.begin(Moment.SCREENING);
                edition.begin(Moment.JUDGING);
            }
        }
    }

    @Test
    void joint_winners_and_first_names_stand_on_the_page_of_2023() {
        assertThat(web.get().uri("/winners/frontline-awards/2023"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Arthur Scott",
                        "Josie",
                        "Joint winner",
                        "Blackpool council children’s services");
    }

    @Test
    void an_award_whose_winner_agreed_to_no_name_says_so_and_nothing_else() {
        var edition = new OwnEdition(context, "Unnamed Awards");
        var it = edition.edition();
        var unnamed =
                new Snapshot.Honoured("WINNER", "Winner", List.of(), "For years of quiet work.");
        var award = new Snapshot.Award("practice", "Practice", "", List.of(unnamed), List.of());
        edition.of(SignedIn.class)
                .asOperator(
                        () -> {
                            edition.of(Announcing.class)
                                    .archive(
                                            it.id(),
                                            new Snapshot(
                                                    it.programme().slug(),
                                                    it.programme().name(),
                                                    it.slug(),
                                                    it.name(),
                                                    "1 June 2026",
                                                    "",
                                                    List.of(award)),
                                            Instant.parse("2026-06-01T12:00:00Z"));
                            return true;
                        });
        assertThat(web.get().uri(edition.winners("")))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>Winner</strong> · not named here")
                .doesNotContain("quiet work");
    }

    @Test
    void an_award_has_a_page_of_its_own() {
        assertThat(web.get().uri("/winners/frontline-awards/2024/outstanding-contribution"))
                .hasStatusOk()
                .bodyText()
                .contains("Sue Williams", "Direct award")
                .doesNotContain("Kenneth Atigah");
    }

    @Test
    void an_unreleased_edition_is_nowhere_and_no_cache_keeps_that() {
        assertThat(web.get().uri("/winners/frontline-awards/2027"))
                .hasStatus(404)
                .headers()
                .hasValue("Cache-Control", "no-store");
        assertThat(web.get().uri("/winners/frontline-awards/2027/practice")).hasStatus(404);
        assertThat(web.get().uri("/winners/frontline-awards")).bodyText().doesNotContain("2027/");
    }

    @Test
    void public_pages_start_no_session_and_allow_no_script() {
        assertThat(web.get().uri("/programmes/frontline-awards"))
                .hasHeader("Cache-Control", "max-age=60, public")
                .doesNotContainHeader("Set-Cookie");
    }

    @Test
    void an_address_that_does_not_exist_is_not_found() {
        assertThat(web.get().uri("/wp-admin")).hasStatus(404);
    }
}
