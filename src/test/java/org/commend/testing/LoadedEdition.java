package org.commend.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.commend.accounts.AccountId;
import org.commend.programme.CategoryId;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * As many nominations as a large society gets, written past the acts and so without their letters
 * and entries: for what is asked of lists, in a transaction that is rolled back.
 */
public final class LoadedEdition {
    private LoadedEdition() {}

    /** Adds nominations to a category, a minute apart, numbered from 1 by their references. */
    public static void load(JdbcClient jdbc, CategoryId category, int nominations) {
        load(jdbc, category, nominations, "LOA");
    }

    /**
     * The same, for several categories at once.
     *
     * @param code three letters that their references have
     */
    public static void load(JdbcClient jdbc, CategoryId category, int nominations, String code) {
        jdbc.sql(
                        """
                        insert into nomination (id, draft_id, category_id, reference, headline, nominator_name, nominator_email,
                                                relation, consent_version, state, submitted_at, version, looked_for, words)
                        select gen_random_uuid(), gen_random_uuid(), ?, 'ZZ99-' || ? || '-' || lpad(n::text, 5, '0'), 'Nomination ' || n,
                               'Nominator ' || n, 'nominator.' || n || '@example.org', 'We met.', '1', 'SUBMITTED',
                               timestamptz '2027-01-10 09:00Z' + n * interval '1 minute', 0, 'nomination ' || n, 400
                        from generate_series(1, ?) n
                        """)
                .params(category.value(), code, nominations)
                .update();
        jdbc.sql(
                        """
                        insert into nominee (nomination_id, position, name, detail, organisation, name_form, alias, facts)
                        select id, 0, 'Nominee ' || reference, '', '', 'NONE', '', '[]' from nomination where category_id = ?
                        on conflict do nothing
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
                        "insert into assignment (nomination_id, account_id, assigned_at) select id, ?, submitted_at from nomination where category_id = ? on conflict do nothing")
                .params(judge.value(), category.value())
                .update();
    }

    /**
     * Accepts what was loaded into a category and lets new judges read it, each nomination by three
     * of them, with points that differ by nomination, judge and chance.
     */
    public static void judge(JdbcClient jdbc, CategoryId category, int judges) {
        jdbc.sql(
                        """
                        insert into account (id, email, name, created_at)
                        select md5('loaded judge ' || j)::uuid, 'loaded.judge.' || j || '@example.org', 'Loaded judge ' || j, now()
                        from generate_series(1, ?) j on conflict do nothing
                        """)
                .param(judges)
                .update();
        jdbc.sql(
                        """
                        insert into known_person (programme_id, account_id, name)
                        select e.programme_id, a.id, a.name from account a, category c join edition e on e.id = c.edition_id
                        where a.email like 'loaded.judge.%' and c.id = ? on conflict do nothing
                        """)
                .param(category.value())
                .update();
        jdbc.sql(
                        """
                        update nomination set state = 'ACCEPTED', decided_at = submitted_at, decision_reason = '',
                                              decided_by = md5('loaded judge 1')::uuid
                        where category_id = ? and state = 'SUBMITTED'
                        """)
                .param(category.value())
                .update();
        jdbc.sql(
                        """
                        insert into panel_member (category_id, account_id, chair, appointed_at)
                        select ?, id, false, now() from account where email like 'loaded.judge.%'
                        """)
                .param(category.value())
                .update();
        jdbc.sql(
                        """
                        insert into assignment (nomination_id, account_id, assigned_at)
                        select n.id, md5('loaded judge ' || 1 + (n.place * 7 + r * (1 + n.place / ? % 5)) % ?)::uuid, now()
                        from (select id, row_number() over (order by reference)::int as place from nomination where category_id = ?) n,
                             generate_series(0, 2) r
                        on conflict do nothing
                        """)
                .params(judges, judges, category.value())
                .update();
        jdbc.sql(
                        """
                        insert into scorecard (id, nomination_id, account_id, comment, submitted_at, saved_at, version)
                        select gen_random_uuid(), a.nomination_id, a.account_id, '', now(), now(), 0
                        from assignment a join nomination n on n.id = a.nomination_id and n.category_id = ?
                        on conflict do nothing
                        """)
                .param(category.value())
                .update();
        jdbc.sql(
                        """
                        insert into score (scorecard_id, category_id, criterion_key, points)
                        select s.id, c.category_id, c.key,
                               c.lowest + (abs(hashtext(s.nomination_id::text)) % 5 + abs(hashtext(s.account_id::text)) % 3
                                 + abs(hashtext(s.id::text || c.key)) % 4) * (c.highest - c.lowest) / 9
                        from scorecard s join nomination n on n.id = s.nomination_id and n.category_id = ?
                        join criterion c on c.category_id = n.category_id
                        """)
                .param(category.value())
                .update();
    }

    /**
     * Lets PostgreSQL look at what was committed, as it does by itself within a minute. Only the
     * owner of the tables may ask for that.
     */
    public static void lookedAt(Environment settings) {
        try (var owner =
                        DriverManager.getConnection(
                                settings.getRequiredProperty("spring.datasource.url"),
                                settings.getRequiredProperty("spring.flyway.user"),
                                settings.getRequiredProperty("spring.flyway.password"));
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
