package org.commend.nominations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.commend.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys by which letters open drafts: one for each letter, which ends when the address is
 * corrected.
 */
@Component
class DraftLinks {
    private final JdbcClient jdbc;

    DraftLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable String lastSentTo(UUID draft) {
        return jdbc.sql("select coalesce(link_sent_to, '') from draft where id = ?")
                .param(draft)
                .query(String.class)
                .single();
    }

    /**
     * A key for a letter to an address: it opens the draft until the address is corrected, and
     * thirty days longer than the draft may be sent.
     */
    Secret forLetter(UUID draft, String address, Instant now) {
        end(draft, address, now);
        return another(draft, address, now);
    }

    /** What was mailed to earlier addresses opens the draft no longer. */
    void end(UUID draft, String corrected, Instant now) {
        jdbc.sql("update draft_link set ended_at = ? where draft_id = ? and ended_at is null")
                .params(Timestamp.from(now), draft)
                .update();
        jdbc.sql("update draft set link_sent_to = ? where id = ?")
                .params(corrected, draft)
                .update();
    }

    /** A key for a page that was opened by a link which has ended. */
    Secret forPage(UUID draft, Instant now) {
        return another(draft, "", now);
    }

    boolean has(Secret key) {
        return jdbc.sql("select exists (select 1 from draft_link where key_hash = ?)")
                .param(key.hash())
                .query(Boolean.class)
                .single();
    }

    private Secret another(UUID draft, String sentTo, Instant now) {
        Secret key = Secret.random();
        jdbc.sql(
                        "insert into draft_link (key_hash, draft_id, sent_to, made_at) values (?, ?, ?, ?)")
                .params(key.hash(), draft, sentTo, Timestamp.from(now))
                .update();
        return key;
    }

    /** How many letters with a link there were. */
    int letters(UUID draft) {
        return jdbc.sql("select count(*) from draft_link where draft_id = ? and sent_to <> ''")
                .param(draft)
                .query(Integer.class)
                .single();
    }
}
