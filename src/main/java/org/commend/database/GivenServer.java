package org.commend.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.commend.kernel.CannotStart;
import org.commend.kernel.Progress;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A server that somebody else runs. Waits for one that is still starting; refuses one that may lose
 * data.
 */
record GivenServer(String url, String username, String password) implements JdbcConnectionDetails {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    GivenServer checked() {
        Progress.say("Asking the given PostgreSQL how it keeps data");
        try (var connection = connect()) {
            Durability.require(connection);
            return this;
        } catch (SQLException e) {
            throw new CannotStart(
                    "The given database does not let Commend in: " + e.getMessage(),
                    "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    e);
        }
    }

    private Connection connect() throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return DriverManager.getConnection(url, username, password);
            } catch (SQLException e) {
                if (!mayComeYet(e) || System.nanoTime() - begun > PATIENCE) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException last) throws SQLException {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw last;
        }
    }

    /** No connection (08…) or a server that is starting up (57P03). */
    private static boolean mayComeYet(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.equals("57P03");
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "GivenServer[" + username + "]";
    }
}
