package org.commend.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What always holds of the data, whatever was done, by whatever way. The acts see to it, most
 * constraints repeat it, and {@code ./commend doctor} asks the database itself.
 */
public interface Invariant {
    /** More of them say no more. */
    int MOST_BREACHES = 1_000;

    /**
     * One thing that breaks it.
     *
     * @param programme whom it concerns; null when it is no programme's
     * @param about which row, by identifiers that tell nothing about people
     */
    record Breach(@Nullable UUID programme, String about) {}

    /** The key of the sentence that says what holds. */
    String sentence();

    /**
     * What breaks it now, at most {@value #MOST_BREACHES}; nothing when it holds.
     *
     * @param connection within a transaction that sees one state and changes nothing
     */
    List<Breach> breaches(Connection connection) throws SQLException;

    /**
     * One that a query finds broken.
     *
     * @param query one row for each breach: the programme's id, and which row it is
     */
    static Invariant of(String sentence, String query) {
        return new Invariant() {
            @Override
            public String sentence() {
                return sentence;
            }

            @Override
            public List<Breach> breaches(Connection connection) throws SQLException {
                var found = new ArrayList<Breach>();
                try (var statement = connection.createStatement()) {
                    statement.setMaxRows(MOST_BREACHES);
                    var row = statement.executeQuery(query);
                    while (row.next()) {
                        found.add(new Breach(row.getObject(1, UUID.class), row.getString(2)));
                    }
                }
                return found;
            }
        };
    }
}
