package org.commend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.commend.testing.Visitors;
import org.commend.testing.VisitorsOfATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.FileSystemUtils;

/** The production jar, started, killed and stopped by the launcher. */
@Tag("whole")
@ExtendWith(VisitorsOfATest.class)
class LauncherRunTests {
    private static final Path JAR = Path.of("target/commend.jar").toAbsolutePath();
    private static Path home;

    @BeforeAll
    static void aHomeThatTheTestsShareSoThatTheJarIsExtractedOnce() throws IOException {
        assertThat(JAR).as("the production jar, which the build puts there").exists();
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "launcher-home");
    }

    @AfterAll
    static void leavesNothing() throws IOException {
        if (home != null) {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static Map<String, String> environment(Map<String, String> more) {
        var environment =
                new java.util.HashMap<>(
                        Map.of(
                                "COMMEND_HOME", home.toString(),
                                "COMMEND_JAR", JAR.toString(),
                                "COMMEND_CACHE", "no"));
        environment.putAll(more);
        return environment;
    }

    @Test
    void starts_recovers_from_kills_with_every_word_and_stops_in_order(Visitors visitors)
            throws Exception {
        String port = StartedDemo.freePort();
        DraftInHand draft;
        try (var first = StartedDemo.on(port, home, environment(Map.of()))) {
            first.awaitRunning();
            assertThat(first.answers("/")).isEqualTo(200);
            for (String log : new String[] {"commend.log", "postgresql.log"}) {
                assertThat(Files.getPosixFilePermissions(home.resolve("demo/logs").resolve(log)))
                        .as(log)
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
            draft = DraftInHand.begin(visitors.arriveAt(first.address(), "nominator"));

            var refused =
                    Launcher.run(environment(Map.of()), "run", "--port", StartedDemo.freePort());
            assertThat(refused.line())
                    .startsWith(
                            "commend: The folder "
                                    + home.resolve("demo")
                                    + " is in use by another Commend");

            var examined = Launcher.run(environment(Map.of()), "doctor", "--demo");
            assertThat(examined.status()).as(examined.said()).isZero();
            assertThat(examined.said()).contains("holds   Every chain of the audit is whole.");

            first.killDatabase();
            draft.isKeptWhenTheDatabaseIsBack();

            draft.typesWithoutAPause();
            first.killApplication();
            assertThat(first.awaitEnd()).isEqualTo(1);
            assertThat(first.said())
                    .contains(
                            "commend: Commend was ended from outside (status 137). Start it again: it recovers by itself.");
            draft.isNotSaidToBeSaved();
        }
        try (var second = StartedDemo.on(port, home, environment(Map.of()))) {
            second.awaitRunning();
            assertThat(second.answers("/")).isEqualTo(200);
            draft.comesBackWithAllButTheFieldInHand();
            second.interrupt();
            assertThat(second.awaitEnd()).isZero();
            assertThat(second.said())
                    .contains("Stopping Commend", "Stopped. Everything is kept in");
            assertThat(home.resolve("demo/data/postmaster.pid")).doesNotExist();
            assertThat(home.resolve("demo/lock.pid")).doesNotExist();
        }
        var examined = Launcher.run(environment(Map.of()), "doctor", "--demo");
        assertThat(examined.status()).as(examined.said()).isZero();
        assertThat(home.resolve("demo/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void real_use_says_which_settings_it_needs() throws Exception {
        var refused =
                Launcher.run(environment(Map.of()), "serve", "--port", StartedDemo.freePort());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.line())
                .isEqualTo(
                        "commend: Missing: COMMEND_BASE_ADDRESS (the address that people type, such as https://awards.example.org)"
                                + " and SPRING_MAIL_HOST (the server that takes our letters)."
                                + " Set it in the environment or in commend.properties, or try Commend out with ./commend run.");
    }

    @Test
    void the_doctor_says_where_there_is_nothing_to_examine() throws Exception {
        var environment = environment(Map.of("COMMEND_HOME", home.resolve("nothing").toString()));
        assertThat(Launcher.run(environment, "doctor").line())
                .startsWith("commend: There is no installation in ")
                .endsWith("Start Commend there once, or choose another folder with COMMEND_HOME.");
        assertThat(Launcher.run(environment, "doctor", "--all").line())
                .isEqualTo("commend: doctor does not know '--all'. See ./commend help.");
    }

    @Test
    void data_of_another_major_version_are_refused() throws Exception {
        var data = Files.createDirectories(home.resolve("serve/data"));
        Files.writeString(data.resolve("PG_VERSION"), "16\n");
        var refused =
                Launcher.run(
                        environment(
                                Map.of(
                                        "COMMEND_BASE_ADDRESS", "https://awards.example.org",
                                        "COMMEND_FORWARDED_HEADERS", "native",
                                        "SPRING_MAIL_HOST", "127.0.0.1")),
                        "serve",
                        "--port",
                        StartedDemo.freePort());
        assertThat(refused.line())
                .isEqualTo(
                        "commend: The data folder %s was made by PostgreSQL 16, and this Commend brings 18."
                                        .formatted(data)
                                + " Start the Commend that made it, or choose another folder with COMMEND_HOME; nothing was changed.");
    }
}
