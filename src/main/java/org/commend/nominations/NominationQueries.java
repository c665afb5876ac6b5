package org.commend.nominations;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commend.kernel.Language;
import org.commend.kernel.NotFound;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What organisers see of nominations. Judges have reads of their own, which name them. */
@Component
@Transactional(readOnly = true)
public class NominationQueries {
    /**
     * A nomination whole.
     *
     * @param language in which it was written, and in which its nominator is written to
     */
    public record Whole(
            NominationId id,
            CategoryId category,
            String reference,
            String headline,
            String nominatorName,
            String nominatorEmail,
            Language language,
            String relation,
            String consentVersion,
            NominationState state,
            Instant submitted,
            @Nullable Instant decided,
            String decisionReason,
            List<NamedNominee> nominees,
            Map<String, String> answers) {}

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    NominationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id behind a reference, within an edition. */
    @OrganisersOf("edition")
    public Optional<NominationId> find(EditionId edition, String reference) {
        return jdbc.sql(
                        "select n.id from nomination n join shown_category c on c.id = n.category_id where c.edition_id = ? and n.reference = ?")
                .params(edition.value(), reference)
                .query(UUID.class)
                .optional()
                .map(NominationId::new);
    }

    /**
     * One nomination with everything in it.
     *
     * @throws NotFound when there is none
     */
    @OrganisersOf("id")
    public Whole whole(NominationId id) {
        return jdbc.sql("select * from nomination where id = ?")
                .param(id.value())
                .query(
                        (row, n) ->
                                new Whole(
                                        id,
                                        new CategoryId(row.getObject("category_id", UUID.class)),
                                        row.getString("reference"),
                                        row.getString("headline"),
                                        row.getString("nominator_name"),
                                        row.getString("nominator_email"),
                                        new Language(row.getString("language")),
                                        row.getString("relation"),
                                        row.getString("consent_version"),
                                        NominationState.valueOf(row.getString("state")),
                                        row.getTimestamp("submitted_at").toInstant(),
                                        Optional.ofNullable(row.getTimestamp("decided_at"))
                                                .map(Timestamp::toInstant)
                                                .orElse(null),
                                        Optional.ofNullable(row.getString("decision_reason"))
                                                .orElse(""),
                                        nominees(id),
                                        answers(id)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Who a nomination names, in their order. */
    @OrganisersOf("id")
    public List<NamedNominee> nominees(NominationId id) {
        return jdbc.sql("select * from nominee where nomination_id = ? order by position")
                .param(id.value())
                .query(
                        (row, n) ->
                                new NamedNominee(
                                        row.getString("name"),
                                        row.getString("detail"),
                                        row.getString("organisation"),
                                        row.getObject("born", LocalDate.class),
                                        NameForm.valueOf(row.getString("name_form")),
                                        row.getString("alias"),
                                        json.readValue(
                                                row.getString("facts"),
                                                new TypeReference<Set<String>>() {})))
                .list();
    }

    private Map<String, String> answers(NominationId id) {
        Map<String, String> answers = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select a.question_key, a.text from answer a
                        join shown_question q on q.category_id = a.category_id and q.key = a.question_key
                        where a.nomination_id = ? order by q.position
                        """)
                .param(id.value())
                .query(
                        row -> {
                            answers.put(row.getString("question_key"), row.getString("text"));
                        });
        return answers;
    }
}
