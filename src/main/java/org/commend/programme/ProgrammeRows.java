package org.commend.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.commend.kernel.Language;
import org.commend.kernel.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** From rows to records. */
@Component
class ProgrammeRows {
    private final JdbcClient jdbc;
    private final Map<EditionId, List<Category>> categories = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    ProgrammeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Programme programme(ResultSet row, int n) throws SQLException {
        return new Programme(
                new ProgrammeId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("strapline"),
                row.getString("about"),
                row.getString("accent"),
                row.getString("accent_tint"),
                row.getString("contact"),
                row.getString("judging"),
                json.readValue(
                        row.getString("common_criteria"), new TypeReference<List<String>>() {}),
                Arrays.stream(row.getString("languages").split(" ")).map(Language::new).toList(),
                new ProgrammeTexts(
                        json.readValue(
                                row.getString("texts"),
                                new TypeReference<Map<String, Map<String, String>>>() {})));
    }

    Edition edition(ResultSet row, Programme programme) throws SQLException {
        var id = new EditionId(row.getObject("id", UUID.class));
        return new Edition(
                id,
                programme,
                row.getString("slug"),
                row.getString("name"),
                row.getString("code"),
                row.getString("place"),
                row.getBoolean("past"),
                row.getString("consent_text"),
                row.getString("consent_version"),
                timeline(id),
                categories(id));
    }

    private Timeline timeline(EditionId edition) {
        Map<Moment, Instant> planned = new EnumMap<>(Moment.class);
        Map<Moment, Instant> begun = new EnumMap<>(Moment.class);
        jdbc.sql("select kind, planned_at, begun_at from moment where edition_id = ?")
                .param(edition.value())
                .query(
                        row -> {
                            Moment moment = Moment.valueOf(row.getString("kind"));
                            planned.put(moment, row.getTimestamp("planned_at").toInstant());
                            if (row.getTimestamp("begun_at") != null) {
                                begun.put(moment, row.getTimestamp("begun_at").toInstant());
                            }
                        });
        return new Timeline(planned, begun);
    }

    /**
     * Categories never change once their edition is made, so they are read once; moments do, and
     * are not.
     */
    private List<Category> categories(EditionId edition) {
        List<Category> known = categories.get(edition);
        if (known != null) {
            return known;
        }
        List<Category> read = List.copyOf(readCategories(edition));
        if (!read.isEmpty()) {
            categories.put(edition, read);
        }
        return read;
    }

    private List<Category> readCategories(EditionId edition) {
        return jdbc.sql("select * from category where edition_id = ? order by position")
                .param(edition.value())
                .query((row, n) -> category(row, edition))
                .list();
    }

    private Category category(ResultSet row, EditionId edition) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Category(
                new CategoryId(id),
                edition,
                row.getString("slug"),
                row.getString("code"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("who"),
                row.getBoolean("direct"),
                json.readValue(row.getString("eligibility"), Eligibility.class),
                json.readValue(row.getString("honours"), new TypeReference<Set<HonourKind>>() {}),
                row.getInt("reads"),
                row.getInt("places"),
                criteria(id),
                questions(id));
    }

    private List<Criterion> criteria(UUID category) {
        return jdbc.sql("select * from criterion where category_id = ? order by position")
                .param(category)
                .query(
                        (row, n) ->
                                new Criterion(
                                        row.getString("key"),
                                        row.getString("name"),
                                        row.getString("explained"),
                                        row.getInt("weight"),
                                        row.getInt("lowest"),
                                        row.getInt("highest"),
                                        json.readValue(
                                                row.getString("anchors"),
                                                new TypeReference<Map<Integer, String>>() {}),
                                        row.getBoolean("common")))
                .list();
    }

    private List<Question> questions(UUID category) {
        return jdbc.sql("select * from question where category_id = ? order by position")
                .param(category)
                .query(
                        (row, n) ->
                                new Question(
                                        row.getString("key"),
                                        row.getString("title"),
                                        row.getString("step"),
                                        row.getString("hint"),
                                        row.getString("looks_for"),
                                        row.getInt("word_limit")))
                .list();
    }
}
