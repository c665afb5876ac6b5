package org.commend.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The production jar, started, killed and stopped by the launcher. */
@Tag("whole")
class LauncherRunTests {
    private static final Path JAR = Path.of("target/commend.jar").toAbsolutePath();
    private static Path home;

    @BeforeAll
    static void aHomeThatTheTestsShareSoThatTheJarIsExtractedOnce() throws IOException {
        assumeTrue(Files.exists(JAR), "the jar is built by the whole run");
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
    void starts_recovers_from_kills_and_stops_in_order() throws Exception {
        try (var first = Started.demo()) {
            first.awaitRunning();
            assertThat(first.answers("/")).isEqualTo(200);

            var refused = Launcher.run(environment(Map.of()), "run", "--port", Started.freePort());
            assertThat(refused.line())
                    .startsWith(
                            "commend: The folder "
                                    + home.resolve("demo")
                                    + " is in use by another Commend");

            first.killApplication();
            assertThat(first.awaitEnd()).isEqualTo(1);
            assertThat(first.said())
                    .contains(
                            "commend: Commend was ended from outside (status 137). Start it again: it recovers by itself.");
        }
        try (var second = Started.demo()) {
            second.awaitRunning();
            assertThat(second.answers("/")).isEqualTo(200);
            second.interrupt();
            assertThat(second.awaitEnd()).isZero();
            assertThat(second.said())
                    .contains("Stopping Commend", "Stopped. Everything is kept in");
            assertThat(home.resolve("demo/data/postmaster.pid")).doesNotExist();
            assertThat(home.resolve("demo/lock.pid")).doesNotExist();
        }
    }

    @Test
    void real_use_says_which_settings_it_needs() throws Exception {
        var refused = Launcher.run(environment(Map.of()), "serve", "--port", Started.freePort());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.line())
                .isEqualTo(
                        "commend: Missing: COMMEND_BASE_ADDRESS (the address that people type, such as https://awards.example.org)"
                                + " and SPRING_MAIL_HOST (the server that takes our letters)."
                                + " Set it in the environment or in commend.properties, or try Commend out with ./commend run.");
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
                                        "SPRING_MAIL_HOST", "127.0.0.1")),
                        "serve",
                        "--port",
                        Started.freePort());
        assertThat(refused.line())
                .isEqualTo(
                        "commend: The data folder %s was made by PostgreSQL 16, and this Commend brings 18."
                                        .formatted(data)
                                + " Start the Commend that made it, or choose another folder with COMMEND_HOME; nothing was changed.");
    }

    /** A launcher that runs in the background. */
    private record Started(Process launcher, int port, Path output) implements AutoCloseable {

        static Started demo() throws IOException {
            var port = freePort();
            var output = Files.createTempFile(home, "run", ".txt");
            var launcher =
                    Launcher.start(
                            List.of(Launcher.HERE.resolve("commend").toString()),
                            environment(Map.of()),
                            output,
                            "run",
                            "--port",
                            port);
            return new Started(launcher, Integer.parseInt(port), output);
        }

        static String freePort() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return Integer.toString(socket.getLocalPort());
            }
        }

        String said() throws IOException {
            return Files.readString(output);
        }

        void awaitRunning() throws Exception {
            long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (!said().contains("Commend is running.")) {
                if (!launcher.isAlive() || System.nanoTime() > until) {
                    throw new AssertionError("not running:\n" + said());
                }
                launcher.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }

        int answers(String path) throws Exception {
            try (var visitor = HttpClient.newHttpClient()) {
                var request =
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build();
                return visitor.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            }
        }

        void killApplication() {
            launcher.children()
                    .filter(it -> it.info().command().orElse("").endsWith("java"))
                    .forEach(ProcessHandle::destroyForcibly);
        }

        /** What Ctrl-C does to it, and a system that shuts down. */
        void interrupt() {
            launcher.destroy();
        }

        int awaitEnd() throws Exception {
            assertThat(launcher.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return launcher.exitValue();
        }

        @Override
        public void close() throws Exception {
            if (launcher.isAlive()) {
                launcher.destroy();
                launcher.waitFor(1, TimeUnit.MINUTES);
            }
        }
    }
}
