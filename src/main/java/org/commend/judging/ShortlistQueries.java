package org.commend.judging;

import java.util.List;
import java.util.UUID;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the shortlist, for organisers. */
@Component
@Transactional(readOnly = true)
public class ShortlistQueries {
    private final JdbcClient jdbc;

    ShortlistQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The shortlisted nominations of a category, in their order. */
    @PreAuthorize("@may.organise(#category)")
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

    /** Whether the panel's shortlist was decided, and why as it was; empty while it was not. */
    @PreAuthorize("@may.organise(#category)")
    public String reason(CategoryId category) {
        return jdbc.sql("select reason from shortlist where category_id = ?")
                .param(category.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @PreAuthorize("@may.organise(#category)")
    public boolean isShortlisted(CategoryId category, NominationId nomination) {
        return of(category).contains(nomination);
    }
}
