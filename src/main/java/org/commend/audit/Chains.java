package org.commend.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commend.kernel.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chains as they stand, and whether they hold: by themselves, and against earlier looks. */
@Component
class Chains {
    static final String BEGINNING = "0".repeat(64);
    static final String SELECT =
            "select position, at, actor_kind, actor_id, act, about, note, previous_hash, hash from audit_entry";

    /** The newest entry of a chain. */
    record Head(long entries, String hash) {}

    private static final Head EMPTY = new Head(0, BEGINNING);

    private final JdbcClient jdbc;

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Head head(ProgrammeId programme) {
        return jdbc.sql(
                        "select position, hash from audit_entry where programme_id = ? order by position desc limit 1")
                .param(programme.value())
                .query((row, n) -> new Head(row.getLong("position"), row.getString("hash")))
                .optional()
                .orElse(EMPTY);
    }

    /** All chains, those included that were looked at once and have vanished since. */
    List<ProgrammeId> all() {
        return jdbc
                .sql(
                        "select programme_id from audit_entry union select programme_id from audit_checked")
                .query(UUID.class)
                .list()
                .stream()
                .map(ProgrammeId::new)
                .toList();
    }

    long firstBroken(ProgrammeId programme) {
        var looked = new HashMap<>(lookedAt(programme));
        var walk = new Walk(looked);
        jdbc.sql(SELECT + " where programme_id = ? order by position")
                .param(programme.value())
                .query(
                        row -> {
                            walk.step(
                                    AuditTrail.entry(row, 0),
                                    row.getString("previous_hash"),
                                    row.getString("hash"));
                        });
        return walk.firstBroken();
    }

    /** Remembers how far a chain held, so that its end cannot be cut off later. */
    void remember(ProgrammeId programme, Instant now) {
        Head head = head(programme);
        jdbc.sql(
                        "insert into audit_checked (programme_id, checked_at, entries, head) values (?, ?, ?, ?) on conflict do nothing")
                .params(programme.value(), Timestamp.from(now), head.entries(), head.hash())
                .update();
    }

    private Map<Long, String> lookedAt(ProgrammeId programme) {
        var found = new HashMap<Long, String>();
        jdbc.sql("select entries, head from audit_checked where programme_id = ? and entries > 0")
                .param(programme.value())
                .query(
                        row -> {
                            found.put(row.getLong("entries"), row.getString("head"));
                        });
        return found;
    }

    /** From entry to entry; stops counting at the first that does not follow. */
    private static final class Walk {
        private final Map<Long, String> looked;
        private long position;
        private String before = BEGINNING;
        private @Nullable Long broken;

        Walk(Map<Long, String> looked) {
            this.looked = looked;
        }

        void step(AuditEntry entry, String previous, String hash) {
            if (broken != null) {
                return;
            }
            position++;
            String seen = looked.remove(position);
            boolean holds =
                    entry.position() == position
                            && previous.equals(before)
                            && hash.equals(entry.hashAfter(before))
                            && (seen == null || seen.equals(hash));
            if (!holds) {
                broken = position;
            }
            before = hash;
        }

        /** An entry that was seen once and is not there any more breaks the chain, too. */
        long firstBroken() {
            if (broken != null) {
                return broken;
            }
            return looked.isEmpty() ? 0 : position + 1;
        }
    }
}
