package org.commend.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One chain of entries for each programme. An entry's hash covers the hash before it, so that no
 * entry can be changed, dropped or slipped in unnoticed; the head of the chain is locked until the
 * act commits, so acts write their entry last.
 */
@Component
public class AuditTrail {
    static final String BEGINNING = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes an entry in the transaction of the act.
     *
     * @param act its name, as {@code nomination.accepted}
     * @param about what it was done to: an id, never content
     * @param note an organiser's reason, or empty
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a
     *     transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(ProgrammeId programme, Actor by, String act, UUID about, String note) {
        jdbc.sql(
                        "insert into audit_chain (programme_id, entries, head) values (?, 0, ?) on conflict do nothing")
                .params(programme.value(), BEGINNING)
                .update();
        var head =
                jdbc.sql("select entries, head from audit_chain where programme_id = ? for update")
                        .param(programme.value())
                        .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                        .single();
        var entry =
                new AuditEntry(
                        head.entries() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by,
                        act,
                        about,
                        note);
        String hash = entry.hashAfter(head.hash());
        jdbc.sql(
                        """
                        insert into audit_entry
                          (programme_id, position, at, actor_kind, actor_id, act, about, note, previous_hash, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        programme.value(),
                        entry.position(),
                        Timestamp.from(entry.at()),
                        by.kind().name())
                .param(by.id())
                .params(act, about, note, head.hash(), hash)
                .update();
        jdbc.sql("update audit_chain set entries = ?, head = ? where programme_id = ?")
                .params(entry.position(), hash, programme.value())
                .update();
    }

    public void write(ProgrammeId programme, Actor by, String act, UUID about) {
        write(programme, by, act, about, "");
    }

    /** The entries about one thing, oldest first. For organisers of the programme alone. */
    @PreAuthorize("@may.organise(#programme)")
    @Transactional(readOnly = true)
    public List<AuditEntry> about(ProgrammeId programme, UUID about) {
        return jdbc.sql(SELECT + " where programme_id = ? and about = ? order by position")
                .params(programme.value(), about)
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
        record Link(AuditEntry entry, String previous, String hash) {}
        var links =
                jdbc.sql(SELECT + " where programme_id = ? order by position")
                        .param(programme.value())
                        .query(
                                (row, n) ->
                                        new Link(
                                                entry(row, n),
                                                row.getString("previous_hash"),
                                                row.getString("hash")))
                        .list();
        String before = BEGINNING;
        long position = 0;
        for (Link link : links) {
            position++;
            boolean holds =
                    link.entry().position() == position
                            && link.previous().equals(before)
                            && link.hash().equals(link.entry().hashAfter(before));
            if (!holds) {
                return position;
            }
            before = link.hash();
        }
        String head =
                jdbc.sql("select head from audit_chain where programme_id = ?")
                        .param(programme.value())
                        .query(String.class)
                        .optional()
                        .orElse(BEGINNING);
        return head.equals(before) ? 0 : position + 1;
    }

    private static final String SELECT =
            "select position, at, actor_kind, actor_id, act, about, note, previous_hash, hash from audit_entry";

    private static AuditEntry entry(java.sql.ResultSet row, int n) throws java.sql.SQLException {
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

    private record Head(long entries, String hash) {}

    static String sha256(String text) {
        return Secret.sha256(text);
    }
}
