package org.commend.kernel;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Whether a failure means that the database cannot serve now, so that the same thing may well
 * succeed a little later. What it refuses for good, such as a row that breaks a constraint, is a
 * fault of ours and never an outage.
 */
public final class Outage {
    private Outage() {}

    public static boolean isOne(@Nullable Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof SQLException said && said.getSQLState() != null) {
                return comesBack(said.getSQLState()) || isConnection(said);
            }
            if (it instanceof SQLException said && isConnection(said)) {
                return true;
            }
            if (it instanceof DataAccessResourceFailureException
                    || it instanceof QueryTimeoutException
                    || it instanceof CannotCreateTransactionException
                    || it instanceof TransactionTimedOutException) {
                return true;
            }
        }
        return false;
    }

    /**
     * For those who have words of their own for an outage.
     *
     * @throws RuntimeException the failure itself, when it is none
     */
    public static void orRethrow(RuntimeException failure) {
        if (!isOne(failure)) {
            throw failure;
        }
    }

    private static boolean isConnection(SQLException it) {
        return it instanceof SQLTransientConnectionException
                || it instanceof SQLRecoverableException;
    }

    /**
     * No connection (08), out of disk, memory or connections (53), shutting down or cancelled (57),
     * a lock that nobody gave back in time (55P03), a session ended for its slowness (25P0x), two
     * that stood in each other's way (40), a failing disk (58).
     */
    private static boolean comesBack(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.startsWith("25P0")
                || state.startsWith("40")
                || state.equals("55P03");
    }
}
