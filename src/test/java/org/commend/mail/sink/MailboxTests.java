package org.commend.mail.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.commend.testing.CommendTest;
import org.commend.testing.ReceivedLetters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.web.servlet.MockMvc;

/** The demo's mail, from the sender over SMTP and the table to the page. */
@CommendTest(properties = "commend.demo=true")
@AutoConfigureMockMvc
class MailboxTests {
    @Autowired MockMvc pages;
    @Autowired JavaMailSender sender;
    @Autowired DemoLetters letters;
    @Autowired ReceivedLetters realReceiver;

    private final String recipient = UUID.randomUUID() + "@Example.org";

    private long arrivedNumber(String subject, String text) {
        var letter = new SimpleMailMessage();
        letter.setFrom("awards@example.org");
        letter.setTo(recipient);
        letter.setSubject(subject);
        letter.setText(text);
        sender.send(letter);
        return letters.newest(recipient, Long.MAX_VALUE).getFirst().number();
    }

    @Test
    void a_letter_is_listed_newest_first_and_found_by_its_recipient() throws Exception {
        arrivedNumber("The first", "words");
        arrivedNumber("The second – with a dash", "words");
        var page = body("/mailbox?to=" + recipient);
        assertThat(page).contains("2 letters", recipient.toLowerCase());
        assertThat(page.indexOf("The second – with a dash"))
                .isBetween(0, page.indexOf("The first"));
        assertThat(body("/mailbox?to=nobody-" + recipient)).doesNotContain("The first");
    }

    @Test
    void links_can_be_clicked_and_nothing_else_is_alive() throws Exception {
        long number =
                arrivedNumber(
                        "<script>alert(1)</script>",
                        "Dear <b>Asha</b>,\ngo to http://localhost:8080/draft/aB_3?x=1&y='2'.\njavascript:alert(1)\n");
        var page = body("/mailbox/" + number);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("Dear &lt;b&gt;Asha&lt;/b&gt;")
                .contains("<a href=\"http://localhost:8080/draft/aB_3?x=1&amp;y=&#39;2&#39;\"")
                .doesNotContain("<script>alert")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void the_source_is_every_byte_as_plain_text() throws Exception {
        long number = arrivedNumber("Whole", "Zoë");
        pages.perform(get("/mailbox/" + number + "/source"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/plain"))
                .andExpect(
                        result ->
                                assertThat(result.getResponse().getContentAsString())
                                        .contains("Subject: Whole"));
    }

    @Test
    void it_makes_no_session_and_an_unknown_letter_is_not_found() throws Exception {
        var result = pages.perform(get("/mailbox")).andExpect(status().isOk()).andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
        pages.perform(get("/mailbox/999999999")).andExpect(status().isNotFound());
    }

    @Test
    void in_the_demo_no_letter_goes_to_another_mail_server() {
        arrivedNumber("Stays here", "words");
        assertThat(realReceiver.all()).isEmpty();
    }

    private String body(String path) throws Exception {
        return pages.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
