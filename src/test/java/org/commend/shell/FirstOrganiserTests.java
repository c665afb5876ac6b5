package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.commend.accounts.Access;
import org.commend.accounts.People;
import org.commend.accounts.SignedIn;
import org.commend.kernel.EmailAddress;
import org.commend.programme.Programmes;
import org.commend.testing.CommendTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommendTest
@AutoConfigureMockMvc
class FirstOrganiserTests {
    @Autowired FirstOrganiser first;
    @Autowired MockMvcTester web;
    @Autowired People people;
    @Autowired Programmes programmes;
    @Autowired Access may;
    @Autowired SignedIn signedIn;

    @Test
    void the_link_makes_one_organiser_and_then_is_nothing() {
        String old = "/first/" + first.make().value();
        String link = "/first/" + first.make().value();
        assertThat(web.get().uri(old)).hasStatus(404);
        assertThat(web.get().uri(link))
                .hasStatusOk()
                .bodyText()
                .contains("You are the first organiser");

        assertThat(
                        web.post()
                                .uri(link)
                                .with(csrf())
                                .param("name", "Fiona First")
                                .param("email", "no address"))
                .hasStatusOk()
                .bodyText()
                .contains("Enter an e-mail address like name@example.org.", "Fiona First");
        assertThat(
                        web.post()
                                .uri(link)
                                .with(csrf())
                                .param("name", "Fiona First")
                                .param("email", "fiona@example.org"))
                .hasStatus3xxRedirection();
        assertThat(web.get().uri(link)).hasStatus(404);

        var fiona = people.withAddress(new EmailAddress("fiona@example.org")).orElseThrow();
        var programme = programmes.find("frontline-awards").orElseThrow().id();
        assertThat(signedIn.as(fiona.id(), () -> may.organise(programme))).isTrue();
    }

    @Test
    void the_demo_does_not_exist_where_it_was_not_asked_for() {
        assertThat(web.get().uri("/demo")).hasStatus(404);
        assertThat(web.get().uri("/mailbox")).hasStatus(404);
    }
}
