package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.People;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.audit.ChainWatch;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.RuleRefused;
import org.commend.programme.Moment;
import org.commend.programme.SettingUp;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.OwnEdition;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Said;
import org.commend.testing.Screens;
import org.commend.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Organisers are invited and ended by each other; the last one stays. */
@CommendTest
class OrganisersViewTests {
    @Autowired ApplicationContext context;
    @Autowired ReceivedLetters letters;
    @Autowired MovableClock clock;
    @Autowired Appointing appointing;
    @Autowired SignedIn signedIn;
    @Autowired ChainWatch watch;
    @Autowired DoctorOnDuty doctor;

    @Value("${spring.datasource.url}")
    String url;

    private OwnEdition edition;
    private Screens screens;

    @BeforeEach
    void open() {
        edition = new OwnEdition(context, "Organised Awards");
        screens = new Screens(context);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void an_organiser_invites_another_who_is_told_how_to_come_in() {
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/organisers")))
                .contains("2 people organise", "Olga Office (you)", "Oscar Second");
        screens.fill("Their name", "Ines New");
        screens.fill("Their e-mail address", "no address");
        screens.press("Invite");
        assertThat(screens.text()).contains("Enter an e-mail address like name@example.org.");
        screens.fill("Their e-mail address", edition.email("Ines New"));
        screens.press("Invite");
        assertThat(screens.text()).contains("3 people organise", "Ines New");
        var letter = letters.awaitTo(edition.email("Ines New"));
        assertThat(letter.subject()).isEqualTo("You are now an organiser of the Organised Awards");
        assertThat(letter.text()).contains("Olga Office has made you", "/login");

        screens.fill("Their name", "Ines New");
        screens.fill("Their e-mail address", edition.email("Ines New"));
        screens.press("Invite");
        assertThat(screens.text()).contains("Ines New is an organiser already.");
    }

    @Test
    void who_is_ended_sees_nothing_any_more_also_on_a_screen_that_is_open() {
        screens.signIn(edition.second());
        screens.at(edition.organise("/timeline"));
        screens.meanwhile(() -> end(edition.organiser(), edition.second()));
        assertThatThrownBy(
                        () ->
                                edition.of(SettingUp.class)
                                        .begin(
                                                edition.edition().id(),
                                                Moment.CLOSES,
                                                new org.commend.kernel.Reason("Still here.")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(screens.at(edition.organise("/timeline")))
                .contains("There is nothing at this address");
        assertThat(screens.at("work")).doesNotContain("You organise · Organised Awards");
        assertThat(letters.awaitTo(edition.email("Oscar Second")).subject())
                .isEqualTo("You are no longer an organiser of the Organised Awards");
    }

    @Test
    void the_last_organiser_stays() {
        screens.meanwhile(() -> end(edition.organiser(), edition.second()));
        assertThatThrownBy(() -> end(edition.organiser(), edition.organiser()))
                .isInstanceOf(RuleRefused.class)
                .satisfies(Said.exactly("The last organiser stays: invite another one first."));
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/organisers")))
                .contains("One person organises", "the last one stays");
        assertThat(screens.offers("End")).isFalse();
    }

    @Test
    void without_a_fresh_confirmation_nobody_is_invited_or_ended_and_the_screen_leads_to_one() {
        var came = clock.instant();
        screens.signIn(edition.organiser(), came);
        screens.at(edition.organise("/organisers"));
        clock.set(came.plus(Duration.ofMinutes(10)));
        screens.fill("Their name", "Ines New");
        screens.fill("Their e-mail address", edition.email("Ines New"));
        screens.press("Invite");
        assertThat(screens.text()).contains("This needs a fresh confirmation that it is you");
        assertThat(screens.links())
                .contains(
                        "/confirm?to=%2Forganise%2F"
                                + edition.edition().programme().slug()
                                + "%2F2027%2Forganisers");
        assertThat(people().withAddress(new EmailAddress(edition.email("Ines New")))).isEmpty();
        clock.set(came.plus(Duration.ofMinutes(10)).minusMillis(1));
        screens.press("Invite");
        assertThat(screens.text()).contains("3 people organise");
    }

    @Test
    void an_unattended_screen_ends_nobodys_part() {
        screens.signIn(edition.organiser(), clock.instant().minus(Duration.ofMinutes(10)));
        assertThatThrownBy(
                        () ->
                                appointing.dismiss(
                                        edition.edition().programme().id(),
                                        edition.second(),
                                        Role.ORGANISER))
                .isInstanceOf(RuleRefused.class)
                .satisfies(Said.containing("fresh confirmation"));
    }

    @Test
    void an_audit_that_was_changed_is_told_to_the_organisers_of_its_programme_alone()
            throws Exception {
        String change =
                "update audit_entry set note = '%s' where position = 1 and programme_id = '"
                        + edition.edition().programme().id().value()
                        + "'";
        asOwner(change.formatted("changed"));
        var other = new OwnEdition(context, "Unchanged Awards");
        watch.look();
        screens.signIn(edition.organiser());
        assertThat(screens.at("work")).contains("from its entry 1 on it cannot be trusted");
        screens.signIn(other.organiser());
        screens.at(edition.organise("/organisers"));
        assertThat(screens.at("work")).doesNotContain("cannot be trusted");
        asOwner(change.formatted(""));
        watch.look();
        screens.signIn(edition.organiser());
        screens.at(edition.organise("/organisers"));
        assertThat(screens.at("work")).doesNotContain("cannot be trusted");
    }

    @Test
    void data_that_do_not_hold_together_are_told_to_the_organisers_whom_they_concern_alone()
            throws Exception {
        String award = edition.award("practice").id().value().toString();
        asOwner("insert into nomination_count (category_id, last) values ('" + award + "', 5)");
        var other = new OwnEdition(context, "Whole Awards");
        doctor.look();
        screens.signIn(edition.organiser());
        assertThat(screens.at("work"))
                .contains("References are counted without a gap.", "./commend doctor");
        screens.signIn(other.organiser());
        screens.at(edition.organise("/organisers"));
        assertThat(screens.at("work")).doesNotContain("doctor");
        asOwner("delete from nomination_count where category_id = '" + award + "'");
        doctor.look();
        screens.signIn(edition.organiser());
        screens.at(edition.organise("/organisers"));
        assertThat(screens.at("work")).doesNotContain("doctor");
    }

    private void asOwner(String sql) throws SQLException {
        var server = TestDatabases.server();
        try (var connection =
                        DriverManager.getConnection(
                                url, server.ownerName(), server.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void end(AccountId by, AccountId whom) {
        signedIn.doAs(
                by,
                () -> appointing.dismiss(edition.edition().programme().id(), whom, Role.ORGANISER));
    }

    private People people() {
        return edition.of(People.class);
    }
}
