package org.commend.judging;

import org.commend.accounts.AccountId;
import org.commend.kernel.NotFound;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one question before every act of a judge: is this nomination among those they may see? */
@Component
class Readings {
    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds the assignment until the transaction ends, so that two windows of one judge take turns.
     *
     * @throws NotFound when it is none of theirs, for whatever reason
     */
    CategoryId hold(NominationId nomination, AccountId judge) {
        jdbc.sql("select 1 from assignment where nomination_id = ? and account_id = ? for update")
                .params(nomination.value(), judge.value())
                .query(Integer.class)
                .optional();
        return category(nomination, judge);
    }

    /**
     * The award of a nomination that a judge may see.
     *
     * @throws NotFound when it is none of theirs, for whatever reason
     */
    CategoryId category(NominationId nomination, AccountId judge) {
        return jdbc.sql(
                        "select category_id from judge_reading where nomination_id = ? and account_id = ?")
                .params(nomination.value(), judge.value())
                .query(java.util.UUID.class)
                .optional()
                .map(CategoryId::new)
                .orElseThrow(NotFound::new);
    }
}
