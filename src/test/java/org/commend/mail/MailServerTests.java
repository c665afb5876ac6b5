package org.commend.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Who asks for a mail server that is away, and when the others come again. */
class MailServerTests {
    private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");

    @Test
    void while_one_letter_asks_whether_it_is_back_the_others_come_again_at_once_after_it()
            throws Exception {
        var server = away();
        Instant asked = NOON.plus(MailServer.PAUSE);
        assertThat(server.awayUntil(NOON.plusSeconds(1))).isAfterOrEqualTo(asked);
        assertThat(server.awayUntil(asked)).as("the one that asks").isNull();
        // Not a whole pause: the answer may come in a moment, and it says that all go out now.
        assertThat(server.awayUntil(asked)).isBeforeOrEqualTo(asked.plusMillis(500));
        assertThat(server.awayUntil(asked.plusSeconds(1)))
                .isBeforeOrEqualTo(asked.plusSeconds(1).plusMillis(500));
    }

    @Test
    void one_that_asks_in_vain_makes_all_wait_for_the_next_time() throws Exception {
        var server = away();
        Instant asked = NOON.plus(MailServer.PAUSE);
        assertThat(server.awayUntil(asked)).isNull();
        assertThat(server.take(letter(), asked)).isNotNull();
        assertThat(server.awayUntil(asked.plusSeconds(1)))
                .isAfterOrEqualTo(asked.plus(MailServer.PAUSE));
    }

    @Test
    void an_asker_that_never_came_back_is_followed_by_another() throws Exception {
        var server = away();
        Instant asked = NOON.plus(MailServer.PAUSE);
        assertThat(server.awayUntil(asked)).isNull();
        assertThat(server.awayUntil(asked.plus(Duration.ofMinutes(2)))).isNull();
    }

    private static MailServer away() throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sender.setPort(closed.getLocalPort());
        }
        var server = new MailServer(sender);
        assertThat(server.take(letter(), NOON)).isNotNull();
        return server;
    }

    private static MailServer.StableIdMessage letter() throws Exception {
        var letter = new MailServer.StableIdMessage("<one@example.org>");
        letter.setFrom(new InternetAddress("awards@example.org"));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress("patient@example.org"));
        letter.setText("We have your nomination.");
        return letter;
    }
}
