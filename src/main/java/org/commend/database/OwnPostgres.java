package org.commend.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.commend.kernel.CannotStart;
import org.commend.kernel.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that we start, watch and stop ourselves: durable, on the loopback only, behind a
 * password, never as root. It recovers from whatever the last run left behind, and when the server
 * dies it starts it again.
 */
public final class OwnPostgres implements AutoCloseable {
    public static final String SUPERUSER = "postgres";

    /** Owns the tables and changes them at a start; the application itself is somebody else. */
    private static final String OWNER = "commend";

    private static final String APPLICATION = "commend_app";
    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);

    private final Path path;
    private final Path programs;
    private final int wishedPort;
    private final ReentrantLock order = new ReentrantLock();
    private @Nullable HomeFolder home;
    private @Nullable Server server;
    private volatile boolean wanted;
    private boolean closed;
    private boolean startingOver;
    private final String ownerPassword = DataFolder.newPassword();
    private final String applicationPassword = DataFolder.newPassword();
    private @Nullable CompletableFuture<Void> startingAhead;

    /**
     * @param home the folder to work in; made where it is missing
     * @param port the port on 127.0.0.1, or 0 for any free one
     */
    public OwnPostgres(Path home, int port) {
        this(home, home, port);
    }

    /**
     * @param programs where PostgreSQL's programs are unpacked, which several homes may share
     */
    public OwnPostgres(Path home, Path programs, int port) {
        this.path = home.toAbsolutePath().normalize();
        this.programs = programs.toAbsolutePath().normalize();
        this.wishedPort = port;
    }

    /**
     * The next start throws the data away. For the demo, whose person at the terminal has said yes
     * to it.
     */
    OwnPostgres startingOver() {
        startingOver = true;
        return this;
    }

    /**
     * Begins to start while the application builds itself up; whoever asks for an address or a
     * connection waits for it, and gets the {@link CannotStart} if there is one.
     */
    void startAhead() {
        startingAhead =
                CompletableFuture.runAsync(
                        this::start,
                        task -> Thread.ofPlatform().name("database-start").start(task));
    }

    /**
     * Starts the server and makes the database {@code commend} where it is missing.
     *
     * @throws CannotStart with the mend, when it cannot
     */
    public void start() {
        order.lock();
        try {
            if (closed) {
                throw new IllegalStateException("PostgreSQL was stopped before it was started");
            }
            home = HomeFolder.occupy(path);
            try {
                home.requireSpace();
                var program = PostgresProgram.unpackedIn(programs);
                var data = new DataFolder(path, program);
                server = new Server(program, data.path(), path.resolve("logs/postgresql.log"));
                server.stopOrphan();
                if (startingOver) {
                    data.throwAway();
                }
                data.prepare();
                Progress.say("Starting PostgreSQL " + program.major());
                startOn(server, wishedPort == 0 ? freePort() : wishedPort);
                wanted = true;
                watch(server);
                prepareApplicationDatabase();
            } catch (RuntimeException | Error e) {
                close();
                throw e;
            }
        } finally {
            order.unlock();
        }
    }

    private void startOn(Server starting, int port) {
        if (wishedPort != 0 && !isFree(port)) {
            throw new CannotStart(
                    "Port %d, which the database should use, is in use by another program."
                            .formatted(port),
                    "Choose another one with commend.database.port, or 0 for any free one.");
        }
        starting.start(port);
    }

    /** Starts the server again whenever it ends without having been asked to. */
    private void watch(Server watched) {
        watched.ended()
                .thenRun(
                        () -> {
                            if (wanted) {
                                Thread.ofVirtual().start(() -> startAgain(watched));
                            }
                        });
    }

    private void startAgain(Server ended) {
        while (wanted && !startedAgain(ended)) {
            try {
                TimeUnit.SECONDS.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean startedAgain(Server ended) {
        order.lock();
        try {
            if (wanted) {
                LOG.warn("PostgreSQL ended unasked; starting it again");
                ended.start(ended.port());
                watch(ended);
                LOG.info("PostgreSQL is back");
            }
            return true;
        } catch (CannotStart e) {
            LOG.error("PostgreSQL could not be started again: {}", e.line());
            return false;
        } finally {
            order.unlock();
        }
    }

    private void prepareApplicationDatabase() {
        try (var connection = superuserOn(requireStarted(), "postgres");
                var statement = connection.createStatement()) {
            role(statement, OWNER, ownerPassword);
            role(statement, APPLICATION, applicationPassword);
            var exists = "select 1 from pg_database where datname = 'commend'";
            try (var rows = statement.executeQuery(exists)) {
                if (!rows.next()) {
                    statement.execute("create database commend owner commend");
                }
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database could not be prepared: " + e.getMessage(),
                    "Look into " + path.resolve("logs/postgresql.log") + ".",
                    e);
        }
    }

    /** Its password is new at each start and known to nobody else. */
    private static void role(Statement statement, String name, String password)
            throws SQLException {
        boolean missing;
        try (var rows =
                statement.executeQuery("select 1 from pg_roles where rolname = '" + name + "'")) {
            missing = !rows.next();
        }
        if (missing) {
            statement.execute("create role " + name + " login");
        }
        // Hexadecimal, so it needs no quoting.
        statement.execute("alter role " + name + " password '" + password + "'");
    }

    /** A connection as superuser, for the supervisor itself and for tests. */
    public Connection asSuperuser(String database) throws SQLException {
        return superuserOn(running(), database);
    }

    private Connection superuserOn(Server on, String database) throws SQLException {
        var password = new DataFolder(path, on.program()).password();
        return DriverManager.getConnection(url(on, database), SUPERUSER, password);
    }

    public String url(String database) {
        return url(running(), database);
    }

    private static String url(Server on, String database) {
        return "jdbc:postgresql://127.0.0.1:" + on.port() + "/" + database;
    }

    /** Who the application is: it works with all tables, and can only add to the audit. */
    public String username() {
        return APPLICATION;
    }

    /** Who owns the tables: for migrations alone. */
    public String ownerName() {
        return OWNER;
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    public String password() {
        return applicationPassword;
    }

    /** The server's process; another one after it was started again. */
    public long pid() {
        return running().pid();
    }

    private Server running() {
        if (startingAhead != null) {
            try {
                startingAhead.join();
            } catch (CompletionException e) {
                var reason = CannotStart.among(e);
                throw reason == null ? e : reason;
            }
        }
        return requireStarted();
    }

    private Server requireStarted() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL has not been started");
        }
        return server;
    }

    /** Stops the server and lets go of the folder. What is stopped already stays so. */
    @Override
    public void close() {
        wanted = false;
        order.lock();
        try {
            closed = true;
            if (server != null) {
                server.stop();
                server = null;
            }
            if (home != null) {
                home.close();
                home = null;
            }
        } finally {
            order.unlock();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart(
                    "No port on 127.0.0.1 is free for the database (" + e.getMessage() + ").",
                    "Stop a program that holds many, and start Commend again.",
                    e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
