package org.commend.judging;

import java.sql.Timestamp;
import java.time.Clock;
import org.commend.accounts.AccountId;
import org.commend.accounts.JudgesAtWork;
import org.commend.kernel.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Panels are at work until judging ends. */
@Component
class PanelsAtWork implements JudgesAtWork {
    private final JdbcClient jdbc;
    private final Clock clock;

    PanelsAtWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean judges(ProgrammeId programme, AccountId account) {
        return jdbc.sql(
                                """
                                select count(*) from panel_member p join shown_category c on c.id = p.category_id
                                join shown_edition e on e.id = c.edition_id
                                join shown_moment m on m.edition_id = e.id and m.kind = 'SHORTLIST'
                                where e.programme_id = ? and p.account_id = ? and coalesce(m.begun_at, m.planned_at) > ?
                                """)
                        .params(programme.value(), account.value(), Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
