package org.commend.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commend.kernel.CannotStart;
import org.commend.testing.TestDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers as test libraries start them, which must never get a nomination. */
@Tag("whole")
class LossyServerTests {
    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes"})
    void a_server_that_could_lose_acknowledged_rows_is_refused(String setting) throws Exception {
        java.nio.file.Files.createDirectories(home.resolve("logs"));
        var program = PostgresProgram.unpackedIn(TestDatabases.programs());
        var data = new DataFolder(home, program);
        data.prepare();
        int port = OwnPostgres.freePort();
        var postgres =
                new ProcessBuilder(
                                program.command(
                                        "postgres",
                                        List.of(
                                                "-D",
                                                data.path().toString(),
                                                "--listen_addresses=127.0.0.1",
                                                "--unix_socket_directories=",
                                                "--port=" + port,
                                                "--" + setting + "=off")))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            awaitConnection(url, data.password());
            assertThatThrownBy(() -> new GivenServer(url, "postgres", data.password()).checked())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(setting + " = off");
        } finally {
            postgres.destroy();
            postgres.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static void awaitConnection(String url, String password) throws SQLException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                DriverManager.getConnection(url, "postgres", password).close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
