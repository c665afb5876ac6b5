package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.commend.kernel.CannotStart;
import org.commend.testing.TestDatabases;
import org.junit.jupiter.api.Test;

class GivenServerTests {

    @Test
    void a_durable_server_is_taken() {
        var database = TestDatabases.empty();
        var server = new GivenServer(database.url(), database.username(), database.password());
        assertThatCode(server::checked).doesNotThrowAnyException();
    }

    @Test
    void a_role_that_commits_without_waiting_for_the_disk_is_refused() throws SQLException {
        var database = TestDatabases.empty();
        var name = database.url().replaceAll(".*/", "");
        asSuperuser("alter database " + name + " set synchronous_commit = off");
        var server = new GivenServer(database.url(), database.username(), database.password());
        assertThatThrownBy(server::checked)
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        e ->
                                assertThat(e.line())
                                        .isEqualTo(
                                                "The database server has synchronous_commit = off and could lose nominations that it acknowledged."
                                                        + " Set synchronous_commit = on in its configuration and start Commend again."));
    }

    @Test
    void a_database_that_cannot_hold_every_name_is_refused() throws SQLException {
        asSuperuser(
                "create database narrow owner commend encoding 'LATIN1' locale_provider libc locale 'C' template template0");
        var own = TestDatabases.server();
        var server = new GivenServer(own.url("narrow"), own.username(), own.password());
        assertThatThrownBy(server::checked)
                .isInstanceOf(CannotStart.class)
                .hasMessage("The database is encoded in LATIN1 and cannot hold every name.");
        asSuperuser("drop database narrow");
    }

    @Test
    void a_wrong_password_says_which_settings_to_check() {
        var database = TestDatabases.empty();
        var server = new GivenServer(database.url(), database.username(), "wrong");
        assertThatThrownBy(server::checked)
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        e -> assertThat(e.mend()).contains("SPRING_DATASOURCE_PASSWORD"));
    }

    @Test
    void the_password_is_never_printed() {
        assertThat(new GivenServer("jdbc:x", "somebody", "secret").toString())
                .doesNotContain("secret");
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = TestDatabases.server().asSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
