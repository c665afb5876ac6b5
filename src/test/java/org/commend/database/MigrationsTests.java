package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.commend.kernel.CannotStart;
import org.commend.testing.TestDatabases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationsTests {

    @Test
    void a_database_of_a_newer_commend_is_refused_and_left_alone() throws Exception {
        var database = TestDatabases.migrated();
        execute(
                database,
                """
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, '9999', 'ballots on screen', 'SQL', 'V9999__ballots.sql', 'somebody', 1, true)
                """);
        execute(database, "revoke select on letter from commend_app");
        assertThatThrownBy(() -> new Migrations().migrate(flyway(database)))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        it ->
                                assertThat(it.line())
                                        .isEqualTo(
                                                "The database was brought up to date by a newer Commend (its change 9999, «ballots on screen», is unknown here)."
                                                        + " Start the newer Commend, or restore a backup that is as old as this one; nothing was changed."));
        // What runs at every start did not run: the grant that was taken away is still gone.
        assertThatThrownBy(() -> ask(database, "select count(*) from letter"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void tables_that_are_up_to_date_stay_as_they_are() {
        var tables = flyway(TestDatabases.migrated());
        int applied = tables.info().applied().length;

        new Migrations().migrate(tables);

        assertThat(tables.info().applied()).hasSize(applied);
    }

    private static Flyway flyway(TestDatabases.TestDatabase database) {
        return Flyway.configure()
                .dataSource(database.url(), database.ownerName(), database.ownerPassword())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", database.username()))
                .load();
    }

    private static void execute(TestDatabases.TestDatabase database, String sql)
            throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.ownerName(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void ask(TestDatabases.TestDatabase database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.executeQuery(sql);
        }
    }
}
