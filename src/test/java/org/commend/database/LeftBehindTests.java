package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.commend.testing.TestDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of the tests that was killed leaves its server running; the next one ends it. */
@Tag("whole")
class LeftBehindTests {
    @TempDir Path folder;

    @Test
    void the_server_of_a_killed_run_is_ended_and_its_home_removed() throws Exception {
        var home = folder.resolve("home");
        var killed = AnotherProcess.thatStartsA(home);
        var server = ProcessHandle.of(killed.serverPid()).orElseThrow();
        killed.kill();
        assertThat(server.isAlive()).isTrue();
        TestDatabases.endLeftBehind(home);
        server.onExit().get(30, TimeUnit.SECONDS);
        assertThat(home).doesNotExist();
    }

    @Test
    void the_server_of_a_run_that_goes_on_is_left_alone() throws Exception {
        var home = folder.resolve("home");
        var beside = AnotherProcess.thatStartsA(home);
        try {
            TestDatabases.endLeftBehind(home);
            assertThat(ProcessHandle.of(beside.serverPid()))
                    .hasValueSatisfying(it -> assertThat(it.isAlive()).isTrue());
            assertThat(home).exists();
        } finally {
            beside.stop();
        }
    }
}
