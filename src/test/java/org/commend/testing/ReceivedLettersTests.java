package org.commend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class ReceivedLettersTests {
    private static final int TIMES = 200;
    private static final int SENDERS = 3;
    private static final int OVER = -1;

    @Test
    void goes_away_and_comes_back_under_load_without_waiting_for_ever_or_losing_a_letter()
            throws Exception {
        var taken = Collections.synchronizedList(new ArrayList<String>());
        var round = new AtomicInteger();
        try (var letters = new ReceivedLetters();
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<?>>();
            for (int s = 0; s < SENDERS; s++) {
                String name = "sender-" + s;
                sending.add(senders.submit(() -> send(letters.port(), name, round, taken)));
            }
            for (int i = 1; i <= TIMES; i++) {
                letters.goAway();
                letters.comeBack();
                round.set(i);
                letters.awaitTo("nora@example.org", "round " + i + " ");
            }
            round.set(OVER);
            awaitAll(sending);
            var received = letters.all().stream().map(ReceivedLetter::subject).toList();
            assertThat(taken).hasSizeGreaterThan(TIMES / 2);
            assertThat(received).containsAll(taken);
        }
    }

    private static void awaitAll(List<Future<?>> all)
            throws InterruptedException, ExecutionException {
        for (var it : all) {
            it.get();
        }
    }

    private static void send(int port, String name, AtomicInteger round, List<String> taken) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
        for (int n = 0, now = 0; now != OVER; n++, now = round.get()) {
            var letter = new SimpleMailMessage();
            letter.setFrom("awards@example.org");
            letter.setTo("nora@example.org");
            letter.setSubject("round " + now + " " + name + " " + n);
            letter.setText("Under load.");
            try {
                server.send(letter);
                taken.add(letter.getSubject());
            } catch (MailException away) {
                // it goes away and comes back all the time
            }
        }
    }
}
