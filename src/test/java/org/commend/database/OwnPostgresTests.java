package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commend.kernel.CannotStart;
import org.commend.testing.TestDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supervisor, on real data folders, with real kills. */
@Tag("whole")
class OwnPostgresTests {
    @TempDir Path home;

    private OwnPostgres server() {
        return new OwnPostgres(home, TestDatabases.programs(), 0);
    }

    @Test
    void rows_outlive_a_clean_stop_and_the_data_folder_is_nobody_elses() throws Exception {
        try (var server = server()) {
            server.start();
            write(server, "kept");
            assertThat(permissions("data")).isEqualTo("rwx------");
            assertThat(permissions("database-password")).isEqualTo("rw-------");
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            server.url("commend"), "commend", "guessed"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        try (var server = server()) {
            server.start();
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void a_killed_server_comes_back_by_itself_with_everything_it_acknowledged() throws Exception {
        try (var server = server()) {
            server.start();
            write(server, "acknowledged");
            var killed = ProcessHandle.of(server.pid()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get(10, TimeUnit.SECONDS);
            assertThat(readWhenBack(server)).isEqualTo("acknowledged");
            assertThat(server.pid()).isNotEqualTo(killed.pid());
        }
    }

    @Test
    void the_server_of_a_killed_process_is_stopped_and_its_rows_are_there() throws Exception {
        var other = AnotherProcess.thatStartsA(home);
        long orphan = other.serverPid();
        other.kill();
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (var server = server()) {
            server.start();
            assertThat(read(server)).isEqualTo("from the other process");
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false))
                    .isFalse();
        }
    }

    @Test
    void a_second_instance_in_another_process_is_refused_and_harms_nothing() throws Exception {
        var other = AnotherProcess.thatStartsA(home);
        try (var second = server()) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "The folder %s is in use by another Commend (process %d)."
                                    .formatted(home, other.pid()));
            assertThat(ProcessHandle.of(other.serverPid())).isPresent();
        } finally {
            other.stop();
        }
    }

    @Test
    void a_second_instance_in_this_process_is_refused_and_the_first_keeps_its_lock()
            throws Exception {
        try (var first = server();
                var second = server();
                var third = server()) {
            first.start();
            write(first, "mine");
            assertThatThrownBy(second::start).isInstanceOf(CannotStart.class);
            assertThatThrownBy(third::start).isInstanceOf(CannotStart.class);
            assertThat(read(first)).isEqualTo("mine");
        }
    }

    @Test
    void data_of_another_major_version_are_refused_and_left_alone() throws IOException {
        var version = Files.createDirectories(home.resolve("data")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        try (var server = server()) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "The data folder %s was made by PostgreSQL 17, and this Commend brings 18."
                                    .formatted(home.resolve("data")));
        }
        assertThat(version).hasContent("17\n");
    }

    @Test
    void a_data_folder_without_its_version_is_called_what_it_is_and_left_alone()
            throws IOException {
        var file = Files.createDirectories(home.resolve("data")).resolve("precious");
        Files.writeString(file, "kept");
        try (var server = server()) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "The folder %s is no data folder of PostgreSQL: its file PG_VERSION is missing."
                                    .formatted(home.resolve("data")));
        }
        assertThat(file).hasContent("kept");
    }

    @Test
    void an_empty_file_of_the_postmaster_does_not_keep_the_server_from_starting() throws Exception {
        try (var server = server()) {
            server.start();
            write(server, "kept");
        }
        Files.createFile(home.resolve("data/postmaster.pid"));
        try (var server = server()) {
            server.start();
            assertThat(read(server)).isEqualTo("kept");
        }
    }

    @Test
    void the_server_logs_neither_rows_nor_the_words_of_statements() throws Exception {
        try (var server = server()) {
            server.start();
            try (var connection = connection(server);
                    var statement = connection.createStatement()) {
                statement.execute("create table once (words text unique, check (words <> 'no'))");
                statement.execute("insert into once values ('zqsecret')");
                for (String wrong : List.of("zqsecret", "no")) {
                    assertThatThrownBy(
                                    () ->
                                            statement.execute(
                                                    "insert into once values ('" + wrong + "')"))
                            .isInstanceOf(SQLException.class);
                }
            }
            assertThat(home.resolve("logs/postgresql.log"))
                    .content()
                    .contains("duplicate key value")
                    .doesNotContain("zqsecret", "insert into once");
            assertThat(permissions("logs")).isEqualTo("rwx------");
            assertThat(permissions("")).isEqualTo("rwx------");
        }
    }

    @Test
    void a_folder_that_may_not_be_written_is_refused() {
        try (var server = new OwnPostgres(Path.of("/dev/null/commend"), 0)) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Commend may not write in /dev/null/commend");
        }
    }

    @Test
    void a_wished_port_that_is_taken_is_refused() throws IOException {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server =
                        new OwnPostgres(home, TestDatabases.programs(), stranger.getLocalPort())) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "Port %d, which the database should use, is in use by another program."
                                    .formatted(stranger.getLocalPort()));
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_done_again() throws Exception {
        Files.createDirectories(home.resolve("data.initialising/base"));
        Files.writeString(home.resolve("database-password"), "of the half-made one");
        try (var server = server()) {
            server.start();
            write(server, "whole");
            assertThat(read(server)).isEqualTo("whole");
        }
        assertThat(home.resolve("data.initialising")).doesNotExist();
    }

    @Test
    void starting_over_throws_the_data_away_and_nothing_else_does() throws Exception {
        try (var server = server()) {
            server.start();
            write(server, "old");
        }
        try (var server = server().startingOver()) {
            server.start();
            try (var connection = connection(server);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select to_regclass('kept')")) {
                rows.next();
                assertThat(rows.getString(1)).isNull();
            }
        }
    }

    static void write(OwnPostgres server, String text) throws SQLException {
        try (var connection = connection(server);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (words text)");
            statement.execute("insert into kept values ('" + text + "')");
        }
    }

    private static String read(OwnPostgres server) throws SQLException {
        try (var connection = connection(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select words from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String readWhenBack(OwnPostgres server) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                return read(server);
            } catch (SQLException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static Connection connection(OwnPostgres server) throws SQLException {
        return DriverManager.getConnection(
                server.url("commend"), server.ownerName(), server.ownerPassword());
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name)));
    }
}
