package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.Screens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The menu: the same everywhere, and nothing in it that one may not open. */
@CommendTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenuTests {
    private static final List<String> PHASES =
            List.of("Nominations", "Judging", "Publication", "People", "Letters", "Set up");

    @Autowired ApplicationContext context;
    @Autowired Menu menu;
    @Autowired MockMvcTester web;
    private OwnEdition edition;
    private AccountId judge;
    private AccountId chair;

    @BeforeAll
    void people() {
        edition = new OwnEdition(context, "Menu Awards");
        judge = edition.judge("practice", "Judith Menu", false);
        chair = edition.judge("practice", "Clara Menu", true);
    }

    @Test
    void organisers_see_the_phases_and_the_places_of_the_one_they_are_in() {
        var reading = at(edition.organiser(), "/" + edition.organise("/reading"));
        assertThat(reading.main()).extracting(Menu.Link::text).isEqualTo(PHASES);
        assertThat(reading.main())
                .filteredOn(it -> it.current() != null)
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.text()).isEqualTo("Judging");
                            assertThat(it.current()).isEqualTo("page");
                        });
        assertThat(reading.places())
                .extracting(Menu.Link::text)
                .containsExactly("Reading", "Standings");
        var standings = at(edition.organiser(), "/" + edition.organise("/standings/team"));
        assertThat(standings.phase()).isEqualTo("Judging");
        assertThat(standings.places()).extracting(Menu.Link::current).containsExactly(null, "true");
        assertThat(standings.main()).extracting(Menu.Link::current).contains("true");
    }

    @Test
    void a_nomination_stands_within_the_nominations_and_an_unknown_page_within_nothing() {
        var nomination =
                at(edition.organiser(), "/" + edition.organise("/nomination/OA01-PRA-0001"));
        assertThat(nomination.main().getFirst().current()).isEqualTo("true");
        assertThat(nomination.places()).isEmpty();
        assertThat(at(edition.organiser(), "/work").main())
                .extracting(Menu.Link::current)
                .containsOnlyNulls();
    }

    @Test
    void judges_see_their_places_alone() {
        assertThat(at(judge, "/" + edition.judge("")).main())
                .containsExactly(new Menu.Link("My reading", "/" + edition.judge(""), "page"));
        assertThat(at(chair, "/work").main())
                .extracting(Menu.Link::text)
                .containsExactly("My reading", "My panel");
        assertThat(
                        as(
                                        judge,
                                        () ->
                                                menu.of(
                                                        new OwnEdition(context, "Foreign Awards")
                                                                .edition(),
                                                        ""))
                                .main())
                .isEmpty();
    }

    @Test
    void whoever_may_open_nothing_has_no_menu() {
        var stranger = edition.email("Nobody Here");
        assertThat(stranger).isNotEmpty();
        assertThat(menu.mine("/work")).isEqualTo(Menu.Shown.empty(null));
        assertThat(menu.of(edition.edition(), "").main()).isEmpty();
    }

    @Test
    void pages_of_no_programme_show_that_of_the_one_somebody_works_for() {
        assertThat(as(edition.organiser(), () -> menu.mine("/account")).main())
                .extracting(Menu.Link::text)
                .isEqualTo(PHASES);
        assertThat(as(judge, () -> menu.mine("/account")).whose())
                .isEqualTo(edition.edition().programme());
        assertThat(
                        web.get()
                                .uri("/account")
                                .with(
                                        SecurityMockMvcRequestPostProcessors.authentication(
                                                SignedIn.authentication(edition.organiser()))))
                .hasStatusOk()
                .bodyText()
                .contains(">Set up</a>", ">My work</a>", "Menu Awards")
                .doesNotContain("Frontline Awards");
    }

    @Test
    void whoever_works_for_two_programmes_chooses_on_my_work() {
        var other = new OwnEdition(context, "Second Menu Awards");
        other.of(SignedIn.class)
                .asOperator(
                        () ->
                                other.of(Appointing.class)
                                        .install(
                                                other.edition().programme().id(),
                                                new EmailAddress(edition.email("Clara Menu")),
                                                new PersonName("Clara Menu"),
                                                Role.ORGANISER));
        assertThat(as(chair, () -> menu.mine("/work"))).isEqualTo(Menu.Shown.empty(null));
        try (var screens = new Screens(context)) {
            screens.signIn(chair);
            assertThat(screens.at("work"))
                    .contains("You organise · " + other.edition().programme().name())
                    .contains("You judge · " + edition.edition().programme().name());
            assertThat(screens.links())
                    .contains("/" + other.organise(""), "/" + other.organise("/timeline"))
                    .contains("/" + edition.judge(""))
                    .doesNotContain("/" + edition.organise(""));
        }
    }

    private Menu.Shown at(AccountId who, String here) {
        return as(who, () -> menu.of(edition.edition(), here));
    }

    private <T> T as(AccountId who, java.util.function.Supplier<T> asked) {
        return edition.of(SignedIn.class).as(who, asked);
    }
}
