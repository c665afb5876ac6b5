package org.commend.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commend.audit.AuditTrail;
import org.commend.database.OwnPostgres;
import org.commend.kernel.Outage;
import org.commend.kernel.Secret;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.nominations.Receipt;
import org.commend.programme.Category;
import org.commend.programme.Programmes;
import org.commend.testing.ReceivedLetter;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.TestDatabases;
import org.commend.testing.TestGround;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.TransactionException;
import org.springframework.util.FileSystemUtils;

/**
 * What was acknowledged is there, once, whatever happens to the database and to the line between:
 * eight clients write down what they intend and what they were told, while the server is killed and
 * commits lose their answers; afterwards their ledger and the database are laid side by side.
 */
@Tag("whole")
@AutoConfigureMockMvc
@SpringBootTest
@ActiveProfiles("test")
@Import(TestGround.Beans.class)
@ContextConfiguration(initializers = LedgerTests.HarmedGround.class)
@DirtiesContext
class LedgerTests {
    private static final int SUBMISSIONS = 300;
    private static final int CLIENTS = 8;

    private static Path home;
    private static OwnPostgres postgres;
    private static CuttingProxy proxy;

    /** A server of its own, reached through the proxy. */
    static final class HarmedGround extends TestGround {
        @Override
        protected TestDatabases.TestDatabase database() {
            try {
                home = Files.createTempDirectory("ledger");
                postgres = new OwnPostgres(home.resolve("server"), TestDatabases.programs(), 0);
                postgres.start();
                String url = postgres.url("commend");
                int port = java.net.URI.create(url.substring("jdbc:".length())).getPort();
                proxy = new CuttingProxy(port, 2027);
                return TestDatabases.seen(
                        postgres, url.replace(":" + port + "/", ":" + proxy.port() + "/"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @AfterAll
    static void leavesNothing() throws IOException {
        proxy.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(home);
    }

    @Autowired Nominating nominating;
    @Autowired Programmes programmes;
    @Autowired AuditTrail audit;
    @Autowired ReceivedLetters letters;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester web;
    @TempDir Path folder;

    private final AtomicInteger done = new AtomicInteger();
    private final Map<Integer, Receipt> acknowledged = new ConcurrentHashMap<>();

    @Test
    @Timeout(120)
    void every_acknowledged_nomination_is_there_once_with_one_entry_and_one_letter()
            throws Exception {
        var begun = System.nanoTime();
        try (var ledger = new Ledger(folder.resolve("ledger"))) {
            sendAll(ledger);
            double sent = seconds(begun);

            var lines = ledger.read();
            Set<Integer> intended = numbers(lines, "intent");
            Set<Integer> acked = numbers(lines, "ack");
            var unknown = new HashSet<>(intended);
            unknown.removeAll(acked);
            assertThat(intended).hasSize(SUBMISSIONS);
            assertThat(acked).isEqualTo(acknowledged.keySet());

            Map<Integer, Long> present = present();
            assertThat(present.keySet()).as("no nomination without an intent").isSubsetOf(intended);
            assertThat(present.values()).as("each at most once").containsOnly(1L);
            assertThat(present.keySet()).as("each acknowledged one").containsAll(acked);
            acknowledged.forEach(this::isAsAcknowledged);
            eachHasOneEntryAndOneLetter(present.size());
            int duplicates = theLettersArrive(present.keySet());

            System.out.printf(
                    "Ledger: %d submissions, %d acknowledged, %d never told (%d of them there), "
                            + "2 kills, %d of %d commits cut, %d errors met, %d duplicate letters; "
                            + "sent in %.1f s, all letters there after %.1f s%n",
                    SUBMISSIONS,
                    acked.size(),
                    unknown.size(),
                    present.size() - acked.size(),
                    proxy.cuts(),
                    proxy.commits(),
                    lines.stream().filter(it -> it.is("error")).count(),
                    duplicates,
                    sent,
                    seconds(begun));
            assertThat(proxy.cuts()).as("the proxy did cut").isGreaterThan(50);
            assertThat(lines).as("submits lost their answer").anyMatch(it -> it.is("error"));
        }
    }

    private void sendAll(Ledger ledger) throws Exception {
        proxy.cut(0.05);
        try (var clients = Executors.newFixedThreadPool(CLIENTS);
                var executioner = Executors.newSingleThreadExecutor()) {
            List<Callable<Void>> all =
                    IntStream.range(0, SUBMISSIONS)
                            .<Callable<Void>>mapToObj(n -> () -> submit(ledger, n))
                            .toList();
            var kills =
                    executioner.submit(
                            () -> {
                                killAfter(SUBMISSIONS / 3);
                                killAfter(SUBMISSIONS * 2 / 3);
                                return true;
                            });
            for (var submission : clients.invokeAll(all)) {
                submission.get();
            }
            assertThat(kills.get(30, TimeUnit.SECONDS)).isTrue();
        }
        proxy.cut(0);
    }

    private void killAfter(int submissions) throws Exception {
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(100))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> done.get() >= submissions);
        var server = ProcessHandle.of(postgres.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> postgres.pid() != server.pid());
    }

    /** Each tenth client goes away at its first error and never learns what became of it. */
    private Void submit(Ledger ledger, int number) {
        Secret key = untilItWorks(() -> nominating.start(category().id()));
        fields(number)
                .forEach((field, text) -> untilItWorks(() -> nominating.keep(key, field, text)));
        ledger.write(number, "intent", key.hash());
        while (!acknowledged.containsKey(number)) {
            try {
                Receipt receipt = nominating.submit(key);
                ledger.write(number, "ack", receipt.reference());
                acknowledged.put(number, receipt);
            } catch (DataAccessException | TransactionException unknown) {
                // the two that the page turns into a sentence; any other fails the test
                ledger.write(number, "error", unknown.getClass().getSimpleName());
                if (number % 10 == 0) {
                    break;
                }
            }
        }
        done.incrementAndGet();
        return null;
    }

    private static <T> T untilItWorks(Supplier<T> act) {
        while (true) {
            try {
                return act.get();
            } catch (DataAccessException | TransactionException again) {
                // the pool waits for the server; a field kept twice is kept
            }
        }
    }

    private Category category() {
        return untilItWorks(() -> programmes.edition("frontline-awards", "2027"))
                .orElseThrow()
                .category("fellowship")
                .orElseThrow();
    }

    private Map<String, String> fields(int number) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put(Fields.NOMINATOR_NAME, "Nora Bright");
        fields.put(Fields.NOMINATOR_EMAIL, address(number));
        fields.put(Fields.RELATION, "We work together.");
        fields.put(Fields.HEADLINE, "Ledger " + number);
        fields.put(Fields.nominee(0, "name"), "Paula Practice");
        fields.put(Fields.nominee(0, "detail"), "Social worker");
        fields.put(Fields.nominee(0, "organisation"), "Testshire council");
        fields.put(Fields.nominee(0, "form"), "full");
        category()
                .eligibility()
                .facts()
                .forEach(fact -> fields.put(Fields.fact(0, fact.key()), Fields.YES));
        category()
                .questions()
                .forEach(it -> fields.put(Fields.answer(it.key()), "An answer in some words."));
        fields.put(Fields.CONSENT, Fields.YES);
        return fields;
    }

    private static String address(int number) {
        return "ledger-" + number + "@example.org";
    }

    private static Set<Integer> numbers(List<Ledger.Line> lines, String what) {
        return lines.stream()
                .filter(it -> it.is(what))
                .map(Ledger.Line::number)
                .collect(Collectors.toSet());
    }

    private Map<Integer, Long> present() {
        return jdbc.sql("select headline from nomination").query(String.class).list().stream()
                .collect(
                        Collectors.groupingBy(
                                it -> Integer.valueOf(it.substring("Ledger ".length())),
                                Collectors.counting()));
    }

    private void isAsAcknowledged(int number, Receipt receipt) {
        assertThat(
                        jdbc.sql("select headline from nomination where id = ? and reference = ?")
                                .params(receipt.nomination().value(), receipt.reference())
                                .query(String.class)
                                .list())
                .containsExactly("Ledger " + number);
    }

    private void eachHasOneEntryAndOneLetter(int nominations) {
        for (var rows :
                List.of(
                        "select count(*) from audit_entry where act = 'nomination.submitted' and about = n.id",
                        "select count(*) from letter where occasion = 'nomination-received:' || n.id",
                        "select count(*) from letter where about = n.id")) {
            assertThat(count("select count(*) from nomination n where (" + rows + ") = 1"))
                    .as(rows)
                    .isEqualTo(nominations);
        }
        assertThat(count("select count(*) from audit_entry where act = 'nomination.submitted'"))
                .isEqualTo(nominations);
        assertThat(count("select count(*) from letter")).isEqualTo(nominations);
        assertThat(count("select last from nomination_count"))
                .as("references without gaps")
                .isEqualTo(nominations);
        assertThat(audit.firstBroken(programmes.find("frontline-awards").orElseThrow().id()))
                .isZero();
    }

    private int theLettersArrive(Set<Integer> numbers) {
        for (int number : numbers) {
            letters.await(
                    it -> it.to().equals(address(number)),
                    "the letter to " + address(number),
                    Duration.ofSeconds(100));
        }
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(100))
                .until(() -> count("select count(*) from letter where state <> 'SENT'") == 0);
        int duplicates = 0;
        for (int number : numbers) {
            var received = letters.to(address(number));
            assertThat(received).hasSizeBetween(1, 2);
            assertThat(received.stream().map(ReceivedLetter::messageId).distinct()).hasSize(1);
            duplicates += received.size() - 1;
        }
        assertThat(letters.all()).hasSize(numbers.size() + duplicates);
        return duplicates;
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Test
    @Timeout(120)
    void a_database_that_hangs_is_told_within_seconds_and_nobody_waits_for_ever() throws Exception {
        var server = ProcessHandle.of(postgres.pid()).orElseThrow();
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        signal("STOP", all);
        try {
            assertThat(web.get().uri("/actuator/health").accept(MediaType.TEXT_HTML))
                    .hasStatus(503)
                    .bodyText()
                    .contains("\"status\":\"DOWN\"");
            assertThatThrownBy(() -> nominating.open(Secret.random()))
                    .satisfies(it -> assertThat(Outage.isOne(it)).isTrue());
        } finally {
            signal("CONT", all);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(web.get().uri("/actuator/health")).hasStatus(200));
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        for (var it : processes) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(it.pid())).start().waitFor();
        }
    }
}
