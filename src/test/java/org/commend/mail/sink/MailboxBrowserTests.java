package org.commend.mail.sink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.commend.testing.CommendBrowserTest;
import org.commend.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

@CommendBrowserTest(properties = "commend.demo=true")
class MailboxBrowserTests {
    @Autowired JavaMailSender sender;

    @Value("${commend.base-address}")
    String address;

    @Test
    void the_mailbox_reads_well_and_its_links_lead_on(Visitors visitors) {
        var letter = new SimpleMailMessage();
        letter.setFrom("awards@example.org");
        letter.setTo("asha.with.a.rather.long.address@somewhere.example.org");
        letter.setSubject("Your link to go on with your nomination");
        letter.setText("Dear Asha,\n\nhere it is: " + address + "/privacy\n\nCommend\n");
        sender.send(letter);

        var asha = visitors.arrive("asha");
        var page = asha.go("/mailbox");
        asha.findsAccessible("mailbox");
        page.getByRole(AriaRole.LINK).getByText("Your link to go on").click();
        asha.findsAccessible("mailbox-letter");
        page.getByText(address + "/privacy").click();
        assertThat(page).hasURL(address + "/privacy");
        asha.askedNobodyElse();
        asha.heardNoComplaints();
    }
}
