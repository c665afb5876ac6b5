package org.commend.testing;

import org.commend.accounts.AccountId;
import org.commend.programme.CategoryId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * As many nominations as a large society gets, written past the acts and so without their letters
 * and entries: for what is asked of lists, in a transaction that is rolled back.
 */
public final class LoadedEdition {
    private LoadedEdition() {}

    /** Adds nominations to a category, a minute apart, numbered from 1 by their references. */
    public static void load(JdbcClient jdbc, CategoryId category, int nominations) {
        jdbc.sql(
                        """
                        insert into nomination (id, draft_id, category_id, reference, headline, nominator_name, nominator_email,
                                                relation, consent_version, state, submitted_at, version, looked_for, words)
                        select gen_random_uuid(), gen_random_uuid(), ?, 'ZZ99-LOA-' || lpad(n::text, 5, '0'), 'Nomination ' || n,
                               'Nominator ' || n, 'nominator.' || n || '@example.org', 'We met.', '1', 'SUBMITTED',
                               timestamptz '2027-01-10 09:00Z' + n * interval '1 minute', 0, 'nomination ' || n, 400
                        from generate_series(1, ?) n
                        """)
                .params(category.value(), nominations)
                .update();
        jdbc.sql(
                        """
                        insert into nominee (nomination_id, position, name, detail, organisation, name_form, alias, facts)
                        select id, 0, 'Nominee ' || reference, '', '', 'NONE', '', '[]' from nomination where category_id = ?
                        """)
                .param(category.value())
                .update();
    }

    /** Accepts what was loaded into a category, and gives all of it to a judge of its panel. */
    public static void assign(JdbcClient jdbc, CategoryId category, AccountId judge) {
        jdbc.sql(
                        "update nomination set state = 'ACCEPTED', decided_at = submitted_at, decided_by = ?, decision_reason = '' where category_id = ?")
                .params(judge.value(), category.value())
                .update();
        jdbc.sql(
                        "insert into assignment (nomination_id, account_id, assigned_at) select id, ?, submitted_at from nomination where category_id = ?")
                .params(judge.value(), category.value())
                .update();
    }
}
