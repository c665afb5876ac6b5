package org.commend.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.commend.kernel.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * The database of an installation, for somebody who looks at it from outside: of one that runs, and
 * of one that is stopped, whose server runs for as long as they look.
 */
public final class AtHand implements AutoCloseable {
    private final String url;
    private final String username;
    private final String password;
    private final @Nullable OwnPostgres started;

    private AtHand(String url, String username, String password, @Nullable OwnPostgres started) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.started = started;
    }

    /** A server that somebody else runs, by the settings that the application has for it. */
    public static AtHand given(Map<String, String> settings) {
        return new AtHand(
                settings.getOrDefault("spring.datasource.url", ""),
                settings.getOrDefault("spring.datasource.username", "commend"),
                settings.getOrDefault("spring.datasource.password", ""),
                null);
    }

    /**
     * The server of a home folder.
     *
     * @throws CannotStart when nothing was ever kept there, or it cannot be started
     */
    public static AtHand in(Path home, Path programs) {
        Path data = home.resolve("data");
        if (!Files.isDirectory(data)) {
            throw new CannotStart(
                    "There is no installation in " + home + ".",
                    "Start Commend there once, or choose another folder with COMMEND_HOME.");
        }
        var running = PostmasterFile.read(data).filter(PostmasterFile::ready);
        if (running.isPresent() && running.get().server().isPresent()) {
            return new AtHand(
                    url(running.get().port()), OwnPostgres.SUPERUSER, password(home), null);
        }
        var server = new OwnPostgres(home, programs, 0);
        server.start();
        return new AtHand(server.url("commend"), OwnPostgres.SUPERUSER, password(home), server);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/commend";
    }

    private static String password(Path home) {
        try {
            return Files.readString(home.resolve("database-password")).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The password of the database in %s may not be read.".formatted(home),
                    "Look as the user whom Commend belongs to.",
                    e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
