package org.commend.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.kernel.permission.Themselves;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One chain of entries for each programme, and one for the installation itself. An entry's hash
 * covers the hash before it, so that no entry can be changed, dropped or slipped in unnoticed. Two
 * acts that write at once want the same place in the chain: the second waits until the first has
 * committed, so acts write their entry last. The application's role can only read and add.
 */
@Component
public class AuditTrail {
    /** The chain of what belongs to no programme: who came in, which passkeys there are. */
    public static final ProgrammeId INSTALLATION = new ProgrammeId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final Chains chains;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Chains chains, Clock clock) {
        this.jdbc = jdbc;
        this.chains = chains;
        this.clock = clock;
    }

    /**
     * Writes an entry in the transaction of the act.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a
     *     transaction
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Act act) {
        while (!written(act.programme(), act.by(), act.name(), act.about(), act.note())) {
            // Somebody else's entry took the place, and has committed: the next place is free.
        }
    }

    private boolean written(ProgrammeId programme, Actor by, String act, UUID about, String note) {
        var head = chains.head(programme);
        var entry =
                new AuditEntry(
                        head.entries() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by,
                        act,
                        about,
                        note);
        int rows =
                jdbc.sql(
                                """
                                insert into audit_entry
                                  (programme_id, position, at, actor_kind, actor_id, act, about, note, previous_hash, hash)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (programme_id, position) do nothing
                                """)
                        .params(
                                programme.value(),
                                entry.position(),
                                Timestamp.from(entry.at()),
                                by.kind().name())
                        .param(by.id())
                        .params(act, about, note, head.hash(), entry.hashAfter(head.hash()))
                        .update();
        return rows == 1;
    }

    /** The entries about one thing, oldest first. For organisers of the programme alone. */
    @OrganisersOf("programme")
    @Transactional(readOnly = true)
    public List<AuditEntry> about(ProgrammeId programme, UUID about) {
        return jdbc.sql(Chains.SELECT + " where programme_id = ? and about = ? order by position")
                .params(programme.value(), about)
                .query(AuditTrail::entry)
                .list();
    }

    /** How somebody came in and what became of their passkeys, newest first: for themselves. */
    @Themselves("account")
    @Transactional(readOnly = true)
    public List<AuditEntry> comings(UUID account) {
        return jdbc.sql(
                        Chains.SELECT
                                + " where programme_id = ? and about = ? order by position desc limit 10")
                .params(INSTALLATION.value(), account)
                .query(AuditTrail::entry)
                .list();
    }

    /**
     * Recomputes a whole chain.
     *
     * @return the position of the first entry that does not follow from the one before, or 0 when
     *     all hold
     */
    @Transactional(readOnly = true)
    public long firstBroken(ProgrammeId programme) {
        return chains.firstBroken(programme);
    }

    static AuditEntry entry(ResultSet row, int n) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor_id", UUID.class)),
                row.getString("act"),
                row.getObject("about", UUID.class),
                row.getString("note"));
    }
}
