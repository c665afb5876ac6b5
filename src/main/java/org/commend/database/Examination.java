package org.commend.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.commend.kernel.Invariant;
import org.commend.kernel.Sentence;

/** Asks a database whether invariants hold: all of one state of it, changing nothing. */
public final class Examination {
    private static final int EXAMPLES = 3;

    private Examination() {}

    /** What was found about one invariant. */
    public record Finding(Invariant invariant, List<Invariant.Breach> breaches) {
        public boolean holds() {
            return breaches.isEmpty();
        }

        /** What holds, or should. */
        public Sentence sentence() {
            return Sentence.of(invariant.sentence());
        }

        /** How many break it, and some of them; empty when it holds. */
        public String told() {
            if (holds()) {
                return "";
            }
            var some =
                    breaches.stream()
                            .limit(EXAMPLES)
                            .map(Invariant.Breach::about)
                            .distinct()
                            .toList();
            boolean all = breaches.size() < Invariant.MOST_BREACHES;
            return "%s%d, such as %s"
                    .formatted(all ? "" : "at least ", breaches.size(), String.join("; ", some));
        }
    }

    /** Examines through a connection of its own. */
    public static List<Finding> of(DataSource source, List<Invariant> invariants)
            throws SQLException {
        try (var connection = source.getConnection()) {
            return of(connection, invariants);
        }
    }

    /** Examines within one transaction, which is rolled back. */
    public static List<Finding> of(Connection connection, List<Invariant> invariants)
            throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            var findings = new ArrayList<Finding>();
            for (Invariant it : invariants) {
                findings.add(new Finding(it, it.breaches(connection)));
            }
            return List.copyOf(findings);
        } finally {
            connection.rollback();
            connection.setAutoCommit(before);
        }
    }
}
