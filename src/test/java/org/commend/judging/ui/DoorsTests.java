package org.commend.judging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.programme.Programmes;
import org.commend.testing.CommendTest;
import org.commend.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who finds what behind which door: to whoever may not enter, the address does not exist. */
@CommendTest
class DoorsTests {
    private static final String[] ORGANISERS_DOORS = {
        "",
        "/panels",
        "/reading",
        "/standings",
        "/honours",
        "/announcement",
        "/timeline",
        "/letters",
        "/nomination/FA27-PRA-0001"
    };

    @Autowired ApplicationContext context;
    @Autowired Appointing appointing;
    @Autowired SignedIn signedIn;
    @Autowired Programmes programmes;
    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(context);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_judge_finds_none_of_the_organisers_doors() {
        AccountId judge = somebody("doors.judge@example.org", Role.JUDGE);
        screens.as(judge);
        for (String door : ORGANISERS_DOORS) {
            assertThat(screens.at("organise/frontline-awards/2027" + door))
                    .as(door)
                    .contains("There is nothing at this address");
        }
        assertThat(screens.at("judge/frontline-awards/2027"))
                .contains("Nothing for you to read yet");
        assertThat(screens.at("judge/frontline-awards/2027/FA27-PRA-0001"))
                .contains("There is nothing at this address");
        assertThat(screens.at("standings/frontline-awards/2027"))
                .contains("There is nothing at this address");
    }

    @Test
    void an_organiser_finds_them_all_and_loses_them_with_the_role() {
        AccountId organiser = somebody("doors.organiser@example.org", Role.ORGANISER);
        screens.as(organiser);
        assertThat(screens.at("organise/frontline-awards/2027/panels"))
                .contains("Practice", "Appoint and invite");
        assertThat(screens.at("organise/frontline-awards/2027/announcement"))
                .contains("Not drawn up yet", "has no honour yet");
        assertThat(screens.at("organise/frontline-awards/2027/standings/team"))
                .contains("No scores are in yet");
        appointing.dismiss(
                programmes.find("frontline-awards").orElseThrow().id(), organiser, Role.ORGANISER);
        assertThat(screens.at("organise/frontline-awards/2027/panels"))
                .contains("There is nothing at this address");
    }

    @Test
    void a_chair_sees_no_standings_before_judging_has_ended() {
        AccountId chair = somebody("doors.chair@example.org", Role.CHAIR);
        screens.as(chair);
        assertThat(screens.at("standings/frontline-awards/2027")).contains("Judging goes on");
    }

    private AccountId somebody(String email, Role role) {
        var programme = programmes.find("frontline-awards").orElseThrow().id();
        return signedIn.asOperator(
                () ->
                        appointing.install(
                                programme,
                                new EmailAddress(email),
                                new PersonName("Somebody Else"),
                                role));
    }
}
