package org.commend.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.ProgrammeId;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.ReceivedLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a letter, by what the mail server says and when. */
@CommendTest
class LetterFateTests {
    /** So far ahead that only the test itself carries the letter. */
    private static final Duration LATER = Duration.ofDays(300);

    @Autowired Postbox postbox;
    @Autowired Courier courier;
    @Autowired LetterTexts texts;
    @Autowired ReceivedLetters received;
    @Autowired JdbcClient jdbc;
    @Autowired JavaMailSender smtp;
    @Autowired SenderAddress sender;
    @Autowired Letterheads letterheads;
    @Autowired TransactionTemplate transaction;
    @Autowired MovableClock clock;

    @Test
    void it_comes_in_the_programmes_name_and_answers_reach_its_contact() {
        UUID id = put("named", programme());
        makeDue(id);
        assertThat(courier.deliver(id)).isEmpty();
        var letter = received.awaitTo("named@example.org");
        assertThat(letter.header("From")).isEqualTo("Frontline Awards <awards@commend.example>");
        assertThat(letter.header("Reply-To")).isEqualTo("awards@frontline.example");
        assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(letter.header("Message-ID")).isEqualTo("<" + id + "@commend.example>");
    }

    @Test
    void a_letter_without_a_programme_comes_from_commend() {
        UUID id = put("unnamed", null);
        makeDue(id);
        assertThat(courier.deliver(id)).isEmpty();
        var letter = received.awaitTo("unnamed@example.org");
        assertThat(letter.header("From")).isEqualTo("Commend <awards@commend.example>");
        assertThat(letter.header("Reply-To")).isNull();
    }

    @Test
    void what_the_server_refuses_for_good_fails_at_once_with_its_own_words() {
        UUID id = put("nobody", programme());
        makeDue(id);
        received.refuseNext(1, 550);
        assertThat(courier.deliver(id)).isEmpty();
        assertThat(fate(id)).isEqualTo("FAILED, tried 1: 550 refused by the test");
        assertThat(courier.deliver(id)).isEmpty();
        assertThat(received.to("nobody@example.org")).isEmpty();
    }

    @Test
    void what_it_does_not_want_now_is_tried_again_with_longer_and_longer_pauses() {
        UUID id = put("busy", programme());
        makeDue(id);
        received.refuseNext(3, 451);
        for (int attempt = 1; attempt <= 3; attempt++) {
            Instant before = databaseTime();
            Instant next = courier.deliver(id).orElseThrow();
            assertThat(next)
                    .isBetween(
                            before.plus(Courier.pause(attempt)),
                            databaseTime().plus(Courier.pause(attempt)));
            assertThat(fate(id))
                    .isEqualTo("WAITING, tried %d: 451 refused by the test".formatted(attempt));
        }
        assertThat(Courier.pause(3)).isEqualTo(Duration.ofSeconds(60));
        assertThat(Courier.pause(40)).isEqualTo(Duration.ofHours(1));
        assertThat(courier.deliver(id)).isEmpty();
        assertThat(fate(id)).isEqualTo("SENT, tried 4: ");
    }

    @Test
    void while_the_server_is_away_one_letter_asks_and_all_come_again_within_half_a_minute() {
        UUID first = put("first", programme());
        UUID second = put("second", programme());
        makeDue(first);
        makeDue(second);
        received.goAway();
        // With a server of its own, so that no other letter asks first.
        var courier = new Courier(jdbc, new MailServer(smtp), sender, letterheads, clock);
        Instant before = databaseTime();
        assertThat(courier.deliver(first).orElseThrow())
                .isBetween(before, databaseTime().plus(MailServer.PAUSE));
        assertThat(courier.deliver(second).orElseThrow())
                .isBetween(before, databaseTime().plus(MailServer.PAUSE).plusSeconds(1));
        assertThat(fate(first)).isEqualTo("WAITING, tried 1: the mail server does not answer");
        assertThat(fate(second)).isEqualTo("WAITING, tried 0: ");
        received.comeBack();
        assertThat(courier.deliver(second)).isPresent();
        jdbc.sql("update letter set state = 'CANCELLED' where id in (?, ?)")
                .params(first, second)
                .update();
    }

    @Test
    void one_whose_time_is_over_is_not_sent_and_its_private_text_is_gone() {
        UUID id = put("too-late", null);
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(courier.deliver(id)).isEmpty();
        assertThat(fate(id))
                .isEqualTo("FAILED, tried 0: it could not be delivered while it was of use");
        assertThat(body(id)).isEmpty();
    }

    @Test
    void a_node_whose_clock_is_ahead_sends_nothing_before_its_time() {
        UUID id = put("early", programme());
        clock.set(clock.instant().plus(LATER.plusDays(1)));
        assertThat(courier.deliver(id).orElseThrow())
                .isAfter(databaseTime().plus(Duration.ofDays(299)));
        assertThat(fate(id)).isEqualTo("WAITING, tried 0: ");
    }

    @Test
    void it_waits_until_its_instant_by_the_databases_clock_and_not_a_microsecond_longer() {
        UUID id = put("exact", programme());
        transaction.executeWithoutResult(
                itsInstantStandsStill -> {
                    makeDue(id, "current_timestamp + interval '1 microsecond'");
                    assertThat(courier.deliver(id)).isPresent();
                    assertThat(fate(id)).isEqualTo("WAITING, tried 0: ");
                    makeDue(id, "current_timestamp");
                    assertThat(courier.deliver(id)).isEmpty();
                    assertThat(fate(id)).isEqualTo("SENT, tried 1: ");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "FAILED"})
    void one_whose_fate_is_known_is_left_alone(String state) {
        String who = "known-" + state.toLowerCase(Locale.ROOT);
        UUID id = put(who, programme());
        makeDue(id);
        jdbc.sql("update letter set state = ? where id = ?").params(state, id).update();
        assertThat(courier.deliver(id)).isEmpty();
        assertThat(fate(id)).isEqualTo(state + ", tried 0: ");
        assertThat(received.to(who + "@example.org")).isEmpty();
    }

    @Test
    void one_that_went_does_not_go_again() {
        UUID id = put("twice", programme());
        makeDue(id);
        assertThat(courier.deliver(id)).isEmpty();
        assertThat(courier.deliver(id)).isEmpty();
        assertThat(received.to("twice@example.org")).hasSize(1);
    }

    @Test
    void what_is_taken_back_is_cancelled_and_what_went_stays_as_it_was() {
        UUID about = UUID.randomUUID();
        UUID gone = put("gone", programme(), about);
        makeDue(gone);
        courier.deliver(gone);
        UUID waits = put("waits", programme(), about);
        transaction.executeWithoutResult(status -> postbox.cancelWaiting(about));
        assertThat(fate(gone)).isEqualTo("SENT, tried 1: ");
        assertThat(fate(waits)).isEqualTo("CANCELLED, tried 0: ");
    }

    @Test
    void a_second_letter_for_one_occasion_is_not_written() {
        UUID about = UUID.randomUUID();
        assertThat(put("once", programme(), about)).isEqualTo(put("once", programme(), about));
    }

    @Test
    void a_private_text_is_wiped_when_it_went_and_one_that_organisers_may_read_is_kept() {
        UUID secret = put("secret", null);
        UUID open = put("open", programme());
        for (UUID id : List.of(secret, open)) {
            makeDue(id);
            assertThat(courier.deliver(id)).isEmpty();
        }
        assertThat(body(secret)).isEmpty();
        assertThat(body(open)).contains("Pat");
    }

    private UUID put(String who, @org.jspecify.annotations.Nullable ProgrammeId programme) {
        return put(who, programme, UUID.randomUUID());
    }

    private UUID put(
            String who, @org.jspecify.annotations.Nullable ProgrammeId programme, UUID about) {
        var filled =
                texts.letter(
                        "passkey-added",
                        new EmailAddress(who + "@example.org"),
                        Map.of("name", "Pat", "passkey", "a key", "account", "here"));
        String occasion = "fate:" + who + ":" + about;
        Letter letter =
                programme == null
                        ? filled.privately(occasion, about).uselessAfter(Duration.ofMinutes(10))
                        : filled.of(programme, occasion, about);
        transaction.executeWithoutResult(
                status -> postbox.put(letter.notBefore(clock.instant().plus(LATER))));
        return jdbc.sql("select id from letter where occasion = ?")
                .param(occasion)
                .query(UUID.class)
                .single();
    }

    private void makeDue(UUID id) {
        makeDue(id, "now()");
    }

    private void makeDue(UUID id, String instant) {
        jdbc.sql("update letter set due_at = " + instant + " where id = ?").param(id).update();
    }

    private String body(UUID id) {
        return jdbc.sql("select body from letter where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private Instant databaseTime() {
        return jdbc.sql("select clock_timestamp()")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private String fate(UUID id) {
        return jdbc.sql(
                        "select state || ', tried ' || attempts || ': ' || trouble from letter where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private ProgrammeId programme() {
        return new ProgrammeId(
                jdbc.sql("select id from programme where slug = 'frontline-awards'")
                        .query(UUID.class)
                        .single());
    }
}
