package org.commend.nominations;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers a category's nominations without gaps, as FA27-PRA-0042. */
@Component
class References {
    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(NominationDraft draft) {
        var category = draft.category();
        jdbc.sql(
                        "insert into nomination_count (category_id, last) values (?, 0) on conflict do nothing")
                .param(category.id().value())
                .update();
        int number =
                jdbc.sql(
                                "update nomination_count set last = last + 1 where category_id = ? returning last")
                        .param(category.id().value())
                        .query(Integer.class)
                        .single();
        return String.format(
                Locale.ROOT, "%s-%s-%04d", draft.edition().code(), category.code(), number);
    }
}
