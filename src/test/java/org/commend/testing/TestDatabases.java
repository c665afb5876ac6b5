package org.commend.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.commend.database.OwnPostgres;
import org.commend.kernel.CannotStart;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/**
 * One server for the whole run, started by the application's own supervisor with its own durable
 * settings; its data lie in memory where the system has room there, so that durability costs no
 * time. Each database is copied from a template that Flyway migrated once.
 */
public final class TestDatabases {
    private static final String TEMPLATE = "commend_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    /** A database as the application sees it, and who owns its tables. */
    public record TestDatabase(
            String url, String username, String password, String ownerName, String ownerPassword) {}

    /** A new database with every migration applied and no rows. */
    public static TestDatabase migrated() {
        var server = Running.SERVER;
        var name = "test_" + COUNT.incrementAndGet();
        execute(server, "create database " + name + " owner commend template " + TEMPLATE);
        return seen(server, server.url(name));
    }

    /** A database of a server, with the two roles that the server has. */
    public static TestDatabase seen(OwnPostgres server, String url) {
        return new TestDatabase(
                url,
                server.username(),
                server.password(),
                server.ownerName(),
                server.ownerPassword());
    }

    /** A new database without any table, as its owner. */
    public static TestDatabase empty() {
        var server = Running.SERVER;
        var name = "test_" + COUNT.incrementAndGet();
        execute(server, "create database " + name + " owner commend");
        var all = seen(server, server.url(name));
        return new TestDatabase(
                all.url(),
                all.ownerName(),
                all.ownerPassword(),
                all.ownerName(),
                all.ownerPassword());
    }

    /** The server itself, for tests that need a second role or another encoding. */
    public static OwnPostgres server() {
        return Running.SERVER;
    }

    /** Where tests unpack PostgreSQL's programs, once for all servers that they start. */
    public static Path programs() {
        return Path.of("target", "test-postgresql").toAbsolutePath();
    }

    private static final class Running {
        static final OwnPostgres SERVER = start();
    }

    private static OwnPostgres start() {
        for (int n = 1; ; n++) {
            var home = home(n);
            var server = new OwnPostgres(home, programs(), 0);
            try {
                server.start();
            } catch (CannotStart e) {
                if (String.valueOf(e.getMessage()).contains("in use by another") && n < 9) {
                    continue; // another run of the tests, in an IDE perhaps
                }
                throw e;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
            endLeftBehind(n);
            removeLeftovers(server);
            prepareTemplate(server);
            return server;
        }
    }

    private static Path home(int n) {
        return folder().resolve("commend-tests-" + worktree() + "-" + n);
    }

    /** A run that was killed leaves its servers running; a run beside this one keeps its own. */
    private static void endLeftBehind(int own) {
        for (int n = 1; n <= 9; n++) {
            if (n != own && Files.isDirectory(home(n))) {
                endLeftBehind(home(n));
            }
        }
    }

    /** Ends the server of a home that nobody holds any more, and removes the home. */
    public static void endLeftBehind(Path home) {
        try {
            var left = new OwnPostgres(home, programs(), 0);
            left.start();
            stop(left, home);
        } catch (CannotStart inUse) {
            // it is somebody's
        }
    }

    private static void prepareTemplate(OwnPostgres server) {
        execute(server, "create database " + TEMPLATE + " owner commend");
        Flyway.configure()
                .dataSource(server.url(TEMPLATE), server.ownerName(), server.ownerPassword())
                .placeholders(Map.of("application", server.username()))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** A run that was killed leaves its databases behind. */
    private static void removeLeftovers(OwnPostgres server) {
        var leftovers = new ArrayList<String>();
        try (var connection = server.asSuperuser("postgres");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select datname from pg_database where datname like 'test\\_%' or datname = '"
                                        + TEMPLATE
                                        + "'")) {
            while (rows.next()) {
                leftovers.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        leftovers.forEach(name -> execute(server, "drop database " + name + " with (force)"));
    }

    private static void execute(OwnPostgres server, String sql) {
        try (var connection = server.asSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void stop(OwnPostgres server, Path home) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        var memory = Path.of("/dev/shm");
        try {
            if (Files.isWritable(memory)
                    && Files.getFileStore(memory).getUsableSpace() > 2_000_000_000L) {
                return memory;
            }
        } catch (IOException e) {
            // then on the disk
        }
        return Path.of("target");
    }

    private static String worktree() {
        return Integer.toHexString(Path.of("").toAbsolutePath().hashCode());
    }
}
