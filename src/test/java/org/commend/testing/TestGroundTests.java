package org.commend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

@CommendTest
class TestGroundTests {
    @Autowired Clock clock;
    @Autowired MovableClock movable;
    @Autowired DataSource dataSource;
    @Autowired JavaMailSender post;
    @Autowired ReceivedLetters letters;

    @Test
    void a_test_works_on_a_durable_server_with_a_role_that_is_no_superuser() {
        var database = JdbcClient.create(dataSource);
        assertThat(setting(database, "fsync")).isEqualTo("on");
        assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(database, "full_page_writes")).isEqualTo("on");
        assertThat(setting(database, "data_checksums")).isEqualTo("on");
        assertThat(setting(database, "server_encoding")).isEqualTo("UTF8");
        assertThat(setting(database, "is_superuser")).isEqualTo("off");
    }

    private static String setting(JdbcClient database, String name) {
        return database.sql("select current_setting(?)").param(name).query(String.class).single();
    }

    @Test
    void the_clock_stands_where_it_is_set_and_moves_when_told() {
        movable.set("2027-02-23T23:59:59Z");
        clock = movable;
        assertThat(clock.instant()).isEqualTo("2027-02-23T23:59:59Z");
        movable.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo("2027-02-24T00:00:00Z");
    }

    @Test
    void a_letter_arrives_over_smtp_with_its_links() {
        var letter = new SimpleMailMessage();
        letter.setFrom("awards@example.org");
        letter.setTo("asha@example.org");
        letter.setSubject("Your draft");
        letter.setText("Continue it here: http://localhost/continue/abc.\n");
        post.send(letter);
        var received = letters.awaitTo("asha@example.org", "draft");
        assertThat(received.link("/continue/")).hasPath("/continue/abc");
    }
}
