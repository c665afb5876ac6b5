package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.commend.accounts.Access;
import org.commend.accounts.AccountAct;
import org.commend.accounts.People;
import org.commend.accounts.SignedIn;
import org.commend.audit.AuditTrail;
import org.commend.kernel.EmailAddress;
import org.commend.programme.Programmes;
import org.commend.testing.CommendTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@CommendTest
@AutoConfigureMockMvc
class FirstOrganiserTests {
    @Autowired FirstOrganiser first;
    @Autowired MockMvcTester web;
    @Autowired People people;
    @Autowired Programmes programmes;
    @Autowired Access may;
    @Autowired SignedIn signedIn;
    @Autowired AuditTrail audit;
    @Autowired TransactionTemplate transaction;

    @Test
    void a_link_works_once_a_mistyped_address_is_mended_and_who_came_in_ends_it() {
        String other = "/first/" + first.make().value();
        String link = "/first/" + first.make().value();
        assertThat(web.get().uri(other)).hasStatusOk(); // printed by another node: good as well
        assertThat(web.get().uri(link))
                .hasStatusOk()
                .bodyText()
                .contains("You are the first organiser");
        assertThat(name(link, "no address"))
                .hasStatusOk()
                .bodyText()
                .contains("Enter an e-mail address like name@example.org.", "Fiona First");
        assertThat(name(link, "fiona@exmaple.org")).hasStatus3xxRedirection();
        assertThat(web.get().uri(link)).hasStatus(404);
        assertThat(web.get().uri(other)).hasStatus(404);
        assertThat(organises("fiona@exmaple.org")).isTrue();

        String again = "/first/" + first.make().value();
        assertThat(name(again, "fiona@example.org")).hasStatus3xxRedirection();
        assertThat(organises("fiona@example.org")).isTrue();
        assertThat(organises("fiona@exmaple.org")).isFalse();

        String late = "/first/" + first.make().value();
        assertThat(web.get().uri(late)).hasStatusOk();
        var fiona = people.withAddress(new EmailAddress("fiona@example.org")).orElseThrow().id();
        transaction.executeWithoutResult(
                status -> audit.write(new AccountAct.CameIn(fiona, AccountAct.CameIn.LINK)));
        assertThat(web.get().uri(late)).hasStatus(404);
        assertThat(name(late, "intruder@example.org")).hasStatus(404);
    }

    private MvcTestResult name(String link, String email) {
        return web.post()
                .uri(link)
                .with(csrf())
                .param("name", "Fiona First")
                .param("email", email)
                .exchange();
    }

    private boolean organises(String address) {
        var programme = programmes.find("frontline-awards").orElseThrow().id();
        return people.withAddress(new EmailAddress(address))
                .map(it -> signedIn.as(it.id(), () -> may.organise(programme)))
                .orElse(false);
    }

    @Test
    void the_demo_does_not_exist_where_it_was_not_asked_for() {
        assertThat(web.get().uri("/demo")).hasStatus(404);
        assertThat(web.get().uri("/mailbox")).hasStatus(404);
    }
}
