package org.commend.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** What can be refused before anything is built: each in one line, with the mend. */
class LauncherTests {
    @TempDir Path home;

    private Map<String, String> inHome() {
        return Map.of("COMMEND_HOME", home.toString());
    }

    @Test
    void without_a_command_it_helps() throws Exception {
        var help = Launcher.run(Map.of(), "help");
        assertThat(help.status()).isZero();
        assertThat(help.said())
                .contains("./commend run", "./commend serve", "./commend test", "./commend dev")
                .contains("--port", "--stage", "--fresh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rum | There is no command 'rum'. See ./commend help.",
                "run --prot 3 | run does not know '--prot'. See ./commend help.",
                "run --port x | 'x' is not a port. Give a number such as --port 8081.",
                "run --port 70000 | '70000' is not a port. Give a number from 1 to 65535, such as --port 8081.",
                "run --stage party | There is no stage 'party'. The stages are nominating, judging, deliberating and announced.",
                "serve --fresh | serve does not know '--fresh'. See ./commend help.",
                "bench | There is no bench ''. Use ./commend bench judging, ./commend bench pages, ./commend bench winners, ./commend bench typing or ./commend bench mutants."
            })
    void what_it_does_not_know_it_says(String arguments, String sentence) throws Exception {
        var refused = Launcher.run(inHome(), arguments.split(" "));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.line()).isEqualTo("commend: " + sentence);
    }

    @Test
    void without_a_jdk_25_it_says_what_there_is_and_what_to_install() throws Exception {
        var old = Files.createDirectories(home.resolve("jdks/old"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        var refused =
                Launcher.run(
                        Map.of(
                                "JAVA_HOME", old.toString(),
                                "PATH", "/usr/bin:/bin",
                                "COMMEND_JDK_FOLDERS", home.resolve("jdks").toString(),
                                "COMMEND_HOME", home.toString()),
                        "run",
                        "--port",
                        freePort());
        assertThat(refused.line())
                .startsWith("commend: No JDK 25 was found (only 17.0.15")
                .endsWith(
                        "Install one, such as the package temurin-25-jdk or openjdk-25-jdk, or set JAVA_HOME to it.");
    }

    @Test
    void a_taken_port_is_refused_with_the_next_one() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            var refused = Launcher.run(inHome(), "run", "--port", Integer.toString(port));
            assertThat(refused.line())
                    .isEqualTo(
                            "commend: Port %d is in use by another program. Choose another one: ./commend run --port %d"
                                    .formatted(port, port + 1));
        }
    }

    @Test
    void a_folder_that_may_not_be_written_is_refused() throws Exception {
        var refused =
                Launcher.run(
                        Map.of("COMMEND_HOME", "/dev/null/commend"), "run", "--port", freePort());
        assertThat(refused.line())
                .isEqualTo(
                        "commend: Commend may not write in /dev/null/commend."
                                + " Give this user the right to write there, or choose another folder with COMMEND_HOME.");
    }

    @Test
    void starting_over_wants_a_yes_and_keeps_everything_without() throws Exception {
        var kept = Files.createDirectories(home.resolve("demo/data")).resolve("PG_VERSION");
        Files.writeString(kept, "18");
        var refused = Launcher.run(inHome(), "run", "--fresh", "--port", freePort());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.line())
                .isEqualTo(
                        "commend: Nobody is here to say yes. Use --fresh --yes if you are sure.");
        assertThat(kept).hasContent("18");
    }

    @Test
    void a_full_disk_is_noticed_before_the_build() throws Exception {
        // As on a disk of this size: what the launcher asks is the system's word.
        var df = Files.createDirectories(home.resolve("bin")).resolve("df");
        Files.writeString(
                df,
                "#!/bin/sh\necho 'Filesystem 1024-blocks Used Available Capacity Mounted on'\n"
                        + "echo 'none 51200 0 51200 0% /'\n");
        df.toFile().setExecutable(true);
        var environment = new HashMap<>(inHome());
        environment.put("PATH", df.getParent() + ":" + System.getenv("PATH"));
        var refused = Launcher.run(environment, "run", "--port", freePort());
        assertThat(refused.line())
                .matches(
                        "commend: There is no disk space for .*: \\d+ MB are free, 1500 MB are needed\\."
                                + " Free some space, or choose a folder on another disk with COMMEND_HOME\\.");
    }

    @Test
    void a_first_build_without_a_network_says_so() throws Exception {
        var clone = Files.createDirectories(home.resolve("clone"));
        for (var part : List.of("commend", "pom.xml", "src/launcher")) {
            Files.createDirectories(clone.resolve(part).getParent());
            FileSystemUtils.copyRecursively(Launcher.HERE.resolve(part), clone.resolve(part));
        }
        clone.resolve("commend").toFile().setExecutable(true);
        Files.createDirectories(clone.resolve("src/main"));
        // Wherever libraries come from here: there, nobody answers.
        var settings = Files.createDirectories(clone.resolve(".mvn")).resolve("settings.xml");
        Files.writeString(
                settings,
                "<settings><mirrors><mirror><id>nowhere</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:"
                        + freePort()
                        + "/</url></mirror></mirrors></settings>");
        Files.writeString(clone.resolve(".mvn/maven.config"), "-s\n" + settings + "\n");
        var refused =
                Launcher.run(
                        List.of(clone.resolve("commend").toString()),
                        Map.of(
                                "COMMEND_HOME",
                                home.resolve("work").toString(),
                                "MAVEN_OPTS",
                                "-Dmaven.repo.local=" + home.resolve("empty")),
                        "run",
                        "--port",
                        freePort());
        assertThat(refused.line())
                .startsWith(
                        "commend: The libraries could not be fetched: there is no network."
                                + " Connect, and start again; what was fetched is kept.");
    }

    @Test
    void a_name_that_no_test_has_is_refused_also_beside_one_that_exists() throws Exception {
        for (String names : List.of("NoSuchTests", "TextRulesTests,NoSuchTests")) {
            var refused = Launcher.run(inHome(), "test", names);
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.line())
                    .isEqualTo(
                            "commend: There is no test class 'NoSuchTests'."
                                    + " Look for its name: find src/test/java -name '*Tests.java'");
        }
        assertThat(Launcher.run(inHome(), "test", "LauncherTests#no_such_test").line())
                .startsWith("commend: There is no test 'no_such_test' in LauncherTests.");
    }

    @Test
    void a_run_of_tests_that_hangs_is_ended_and_says_what_its_threads_did() throws Exception {
        var deaf = home.resolve("Deaf.java");
        Files.writeString(
                deaf,
                """
                class Deaf {
                    static void main(String[] a) {
                        while (true) {
                            java.util.concurrent.locks.LockSupport.park();
                        }
                    }
                }
                """);
        var ended =
                Launcher.run(
                        List.of(
                                "bash",
                                "-c",
                                "cd '%s' && . '%s/src/launcher/say.sh' && . '%s/src/launcher/tests.sh' && run_bounded 4 java Deaf.java"
                                        .formatted(home, Launcher.HERE, Launcher.HERE)),
                        Map.of("JAVA_HOME", System.getProperty("java.home")));
        assertThat(ended.status()).isNotZero();
        assertThat(ended.said()).contains("went on for more than 0:04 minutes and was ended");
        try (var dumps = Files.list(home.resolve("target/hangs"))) {
            assertThat(dumps).anySatisfy(it -> assertThat(it).content().contains("Deaf.main"));
        }
    }

    private static String freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
