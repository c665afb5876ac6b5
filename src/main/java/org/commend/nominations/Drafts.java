package org.commend.nominations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commend.kernel.Language;
import org.commend.kernel.Secret;
import org.commend.kernel.Stamp;
import org.commend.programme.CategoryId;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of drafts: one for each field, written alone, so that two windows do not undo each
 * other.
 */
@Component
class Drafts {
    private static final int FORMERS_OF_A_FIELD = 20;

    /** Whoever opens a draft reads them all: the whole form ten times over, and no more. */
    private static final int LENGTH_OF_ALL_FORMERS = 1_000_000;

    private static final Duration LINKS_OUTLIVE_THE_CLOSE = Duration.ofDays(30);

    private record Row(
            UUID id,
            UUID category,
            Instant started,
            Instant saved,
            boolean byLetter,
            Language language) {}

    /** A field as it stands. */
    record Standing(String text, Stamp stamp) {
        static final Standing NOTHING = new Standing("", Stamp.NONE);
    }

    private record FieldRow(String field, String text, int version, String writer, long turn) {
        Standing standing() {
            return new Standing(text, new Stamp(version, writer, turn));
        }
    }

    private record FormerRow(String field, String text) {}

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Nominations nominations;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Programmes programmes, Nominations nominations, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.nominations = nominations;
    }

    void start(Secret key, CategoryId category, Language language, Instant now) {
        jdbc.sql(
                        "insert into draft (id, key_hash, category_id, language, started_at, saved_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        key.hash(),
                        category.value(),
                        language.tag(),
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

    Standing standing(UUID draft, String field) {
        return jdbc.sql(
                        "select field, text, version, writer, turn from draft_field where draft_id = ? and field = ?")
                .params(draft, field)
                .query(FieldRow.class)
                .optional()
                .map(FieldRow::standing)
                .orElse(Standing.NOTHING);
    }

    void keep(UUID draft, String field, Standing it, Instant now) {
        jdbc.sql(
                        """
                        insert into draft_field (draft_id, field, text, saved_at, version, writer, turn)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (draft_id, field) do update set text = excluded.text, saved_at = excluded.saved_at,
                          version = excluded.version, writer = excluded.writer, turn = excluded.turn
                        """)
                .params(
                        draft,
                        field,
                        it.text(),
                        Timestamp.from(now),
                        it.stamp().version(),
                        it.stamp().writer(),
                        it.stamp().turn())
                .update();
        jdbc.sql("update draft set saved_at = ? where id = ?")
                .params(Timestamp.from(now), draft)
                .update();
    }

    /**
     * Keeps a text that stands no longer; the oldest go when a field has many, or the draft long
     * ones.
     */
    void leave(UUID draft, String field, String text, Instant now) {
        jdbc.sql("delete from draft_former where draft_id = ? and field = ? and text = ?")
                .params(draft, field, text)
                .update();
        jdbc.sql(
                        "insert into draft_former (id, draft_id, field, text, left_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), draft, field, text, Timestamp.from(now))
                .update();
        jdbc.sql(
                        """
                        delete from draft_former where id in (select id from draft_former
                          where draft_id = ? and field = ? order by left_at desc, id offset ?)
                        """)
                .params(draft, field, FORMERS_OF_A_FIELD)
                .update();
        jdbc.sql(
                        """
                        delete from draft_former where id in (select id from (
                          select id, sum(length(text)) over (order by left_at desc, id) as so_far
                          from draft_former where draft_id = ?) it where so_far > ?)
                        """)
                .params(draft, LENGTH_OF_ALL_FORMERS)
                .update();
    }

    /** The former texts of each field, the newest first, without what stands now. */
    Map<String, List<String>> formers(UUID draft) {
        return jdbc
                .sql(
                        """
                        select o.field, o.text from draft_former o
                        left join draft_field f on f.draft_id = o.draft_id and f.field = o.field
                        where o.draft_id = ? and o.text <> coalesce(f.text, '') order by o.left_at desc, o.id
                        """)
                .param(draft)
                .query(FormerRow.class)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                FormerRow::field,
                                LinkedHashMap::new,
                                Collectors.mapping(FormerRow::text, Collectors.toList())));
    }

    private Optional<NominationDraft> read(Secret key, String lock) {
        return jdbc.sql(
                        """
                        select id, category_id, language, started_at, saved_at, key_hash <> :key as by_letter from draft
                        where key_hash = :key
                           or id = (select draft_id from draft_link where key_hash = :key and ended_at is null)
                        """
                                + lock)
                .param("key", key.hash())
                .query(
                        (row, n) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getObject("category_id", UUID.class),
                                        row.getTimestamp("started_at").toInstant(),
                                        row.getTimestamp("saved_at").toInstant(),
                                        row.getBoolean("by_letter"),
                                        new Language(row.getString("language"))))
                .optional()
                .filter(this::isOpen)
                .map(this::draft);
    }

    private boolean isOpen(Row row) {
        if (!row.byLetter()) {
            return true;
        }
        var timeline = programmes.editionOf(new CategoryId(row.category())).timeline();
        Instant ends = timeline.at(Moment.CLOSES).plus(LINKS_OUTLIVE_THE_CLOSE);
        return clock.instant().isBefore(ends);
    }

    private NominationDraft draft(Row row) {
        var category = new CategoryId(row.category());
        var edition = programmes.editionOf(category).in(row.language());
        Map<String, String> fields = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("select field, text, version, writer, turn from draft_field where draft_id = ?")
                .param(row.id())
                .query(FieldRow.class)
                .list()
                .forEach(
                        it -> {
                            fields.put(it.field(), it.text());
                            versions.put(it.field(), it.version());
                        });
        return new NominationDraft(
                row.id(),
                edition,
                edition.category(category).orElseThrow(),
                Map.copyOf(fields),
                Map.copyOf(versions),
                row.started(),
                row.saved(),
                nominations.findByDraftId(row.id()).map(Nomination::receipt).orElse(null),
                row.language());
    }
}
