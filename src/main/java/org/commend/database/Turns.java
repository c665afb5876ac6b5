package org.commend.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.commend.kernel.Progress;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * What one node does at a time, such as loading the seeds: a row that is locked while it is done,
 * on a connection of its own. The others wait, and say so; a node that dies lets go of it.
 */
@Component
public class Turns {
    private static final String LOCKED = "55P03";
    private static final long PAUSE_MILLIS = 200;

    private final DataSource dataSource;

    Turns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Does something when no other node does it.
     *
     * @param name what is done
     * @param waiting the sentence for whoever waits, without a full stop
     */
    public void take(String name, String waiting, Runnable doing) {
        try (Connection connection = dataSource.getConnection()) {
            execute(
                    connection,
                    "insert into node_turn (name) values (?) on conflict do nothing",
                    name);
            connection.setAutoCommit(false);
            try {
                lock(connection, name, waiting);
                doing.run();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException unreachable) {
            throw new DataAccessResourceFailureException("no turn could be taken", unreachable);
        }
    }

    private static void lock(Connection connection, String name, String waiting)
            throws SQLException {
        boolean said = false;
        while (!locked(connection, name)) {
            if (!said) {
                Progress.say(waiting);
                said = true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("interrupted while another node had its turn", e);
            }
        }
    }

    private static boolean locked(Connection connection, String name) throws SQLException {
        try {
            execute(connection, "select from node_turn where name = ? for update nowait", name);
            // What is done in this turn may take long; the connection itself is idle meanwhile.
            try (var statement = connection.createStatement()) {
                statement.execute("set local idle_in_transaction_session_timeout = 0");
            }
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if (LOCKED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void execute(Connection connection, String sql, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.execute();
        }
    }
}
