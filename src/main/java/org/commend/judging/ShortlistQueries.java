package org.commend.judging;

import java.util.List;
import java.util.UUID;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the shortlist, for organisers. */
@Component
@Transactional(readOnly = true)
public class ShortlistQueries {
    /**
     * A decision.
     *
     * @param reason empty while nothing is decided
     * @param state names this decision among all that there were
     */
    public record Decided(String reason, String state) {
        public static final Decided NOT_YET = new Decided("", "");

        public boolean isDecided() {
            return !state.isEmpty();
        }
    }

    private final JdbcClient jdbc;

    ShortlistQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The shortlisted nominations of a category, in their order. */
    @OrganisersOf("category")
    public List<NominationId> of(CategoryId category) {
        return jdbc
                .sql(
                        "select nomination_id from shortlisted where category_id = ? order by position")
                .param(category.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(NominationId::new)
                .toList();
    }

    /** How the shortlist was decided last; nothing in it while it was not. */
    @OrganisersOf("category")
    public Decided decided(CategoryId category) {
        return jdbc.sql("select reason, decided_at from shortlist where category_id = ?")
                .param(category.value())
                .query(
                        (row, n) ->
                                new Decided(
                                        row.getString("reason"),
                                        row.getTimestamp("decided_at").toInstant().toString()))
                .optional()
                .orElse(Decided.NOT_YET);
    }

    @OrganisersOf("category")
    public boolean isShortlisted(CategoryId category, NominationId nomination) {
        return of(category).contains(nomination);
    }
}
