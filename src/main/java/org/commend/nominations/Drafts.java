package org.commend.nominations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commend.kernel.Secret;
import org.commend.programme.CategoryId;
import org.commend.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of drafts: one for each field, written alone, so that two windows do not undo each
 * other.
 */
@Component
class Drafts {
    private record Row(UUID id, UUID category, Instant started, Instant saved) {}

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Nominations nominations;

    Drafts(JdbcClient jdbc, Programmes programmes, @Lazy Nominations nominations) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.nominations = nominations;
    }

    void start(Secret key, CategoryId category, Instant now) {
        jdbc.sql(
                        "insert into draft (id, key_hash, category_id, started_at, saved_at) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        key.hash(),
                        category.value(),
                        Timestamp.from(now),
                        Timestamp.from(now))
                .update();
    }

    Optional<NominationDraft> find(Secret key) {
        return read(key, "");
    }

    /** The same, and nobody else writes it until the transaction ends. */
    Optional<NominationDraft> lock(Secret key) {
        return read(key, " for update");
    }

    void keep(UUID draft, String field, String text, Instant now) {
        jdbc.sql(
                        """
                        insert into draft_field (draft_id, field, text, saved_at) values (?, ?, ?, ?)
                        on conflict (draft_id, field) do update set text = excluded.text, saved_at = excluded.saved_at
                        """)
                .params(draft, field, text, Timestamp.from(now))
                .update();
        jdbc.sql("update draft set saved_at = ? where id = ?")
                .params(Timestamp.from(now), draft)
                .update();
    }

    @Nullable String linkSentTo(UUID draft) {
        return jdbc.sql("select coalesce(link_sent_to, '') from draft where id = ?")
                .param(draft)
                .query(String.class)
                .single();
    }

    void linkSent(UUID draft, String address) {
        jdbc.sql("update draft set link_sent_to = ? where id = ?").params(address, draft).update();
    }

    private Optional<NominationDraft> read(Secret key, String lock) {
        return jdbc.sql(
                        "select id, category_id, started_at, saved_at from draft where key_hash = ?"
                                + lock)
                .param(key.hash())
                .query(
                        (row, n) ->
                                new Row(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getTimestamp(3).toInstant(),
                                        row.getTimestamp(4).toInstant()))
                .optional()
                .map(this::draft);
    }

    private NominationDraft draft(Row row) {
        var category = new CategoryId(row.category());
        var edition = programmes.editionOf(category);
        Map<String, String> fields = new HashMap<>();
        jdbc.sql("select field, text from draft_field where draft_id = ?")
                .param(row.id())
                .query(
                        it -> {
                            fields.put(it.getString(1), it.getString(2));
                        });
        return new NominationDraft(
                row.id(),
                edition,
                edition.category(category).orElseThrow(),
                Map.copyOf(fields),
                row.started(),
                row.saved(),
                nominations.findByDraftId(row.id()).map(Nomination::receipt).orElse(null));
    }
}
