package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who gets through which door; whoever does not is told what a stranger is told. */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTests {
    private static final List<String> DESKS =
            List.of(
                    "",
                    "/panels",
                    "/reading",
                    "/standings",
                    "/honours",
                    "/announcement",
                    "/timeline",
                    "/letters");

    @Autowired ApplicationContext context;
    private OwnEdition edition;
    private AccountId judge;
    private Screens screens;

    @BeforeAll
    void anEdition() {
        edition = new OwnEdition(context, "Door Awards");
        judge = edition.judge("practice", "Judith One", false);
        edition.beginAllUntil(Moment.JUDGING);
    }

    @BeforeEach
    void open() {
        screens = new Screens(context);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void an_organiser_gets_to_every_desk_and_not_to_a_judges_reading() {
        screens.signIn(edition.organiser());
        for (String desk : DESKS) {
            assertThat(screens.at(edition.organise(desk)))
                    .as(desk)
                    .doesNotContain("There is nothing at this address")
                    .containsAnyOf(" · 2027", "Letters · Door Awards");
        }
        assertThat(screens.at(edition.judge(""))).contains("There is nothing at this address");
    }

    @Test
    void a_judge_who_opens_an_organisers_address_is_told_that_there_is_nothing() {
        screens.signIn(judge);
        for (String desk : DESKS) {
            assertThat(screens.at(edition.organise(desk)))
                    .as(desk)
                    .contains("There is nothing at this address");
        }
        assertThat(screens.at(edition.judge(""))).contains("Nothing for you to read yet");
        assertThat(screens.at("standings/" + edition.edition().programme().slug() + "/2027"))
                .contains("There is nothing at this address");
    }

    @Test
    void a_stranger_sees_nothing_of_any_desk() {
        for (String address :
                List.of(
                        "work",
                        edition.judge(""),
                        edition.organise(""),
                        edition.organise("/honours"))) {
            assertThat(screens.at(address))
                    .as(address)
                    .contains("There is nothing at this address")
                    .doesNotContain("2027");
        }
    }

    @Test
    void my_work_names_what_a_judge_may_do() {
        screens.signIn(judge);
        assertThat(screens.at("work"))
                .contains("Good to see you, Judith", "You judge · Door Awards 2027", "My reading")
                .doesNotContain("You organise", "People", "Panels");
    }

    @Test
    void my_work_names_what_an_organiser_may_do() {
        screens.signIn(edition.organiser());
        assertThat(screens.at("work"))
                .contains("Good to see you, Olga", "You organise · Door Awards 2027", "People");
    }
}
