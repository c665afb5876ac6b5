package org.commend.judging;

import java.time.Clock;
import org.commend.accounts.Access;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.commend.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a place on a panel allows: asked by reads as {@code @panels.chairs(#category)}. */
@Component("panels")
class Panels {
    private final JdbcClient jdbc;
    private final Access may;
    private final SignedIn signedIn;
    private final Programmes programmes;
    private final Clock clock;

    Panels(JdbcClient jdbc, Access may, SignedIn signedIn, Programmes programmes, Clock clock) {
        this.jdbc = jdbc;
        this.may = may;
        this.signedIn = signedIn;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Whether the person signed in chairs this category's panel, and its judging has ended. */
    public boolean chairs(CategoryId category) {
        return may.holds(Role.CHAIR, category)
                && programmes.editionOf(category).timeline().judgingHasEnded(clock.instant())
                && jdbc.sql(
                                        "select count(*) from panel_member where category_id = ? and account_id = ? and chair")
                                .params(category.value(), signedIn.require().value())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * Whether the person signed in chairs the panel that a nomination belongs to, and is not kept
     * out of it themselves; the answer is the same for one that does not exist.
     */
    public boolean chairsUnconflicted(NominationId nomination) {
        return may.holds(Role.CHAIR, nomination)
                && jdbc.sql(
                                        """
                                        select count(*) from shown_nomination n
                                        join panel_member p on p.category_id = n.category_id and p.account_id = ? and p.chair
                                        where n.id = ? and not exists (select 1 from kept_out x
                                          where x.nomination_id = n.id and x.account_id = p.account_id)
                                        """)
                                .params(signedIn.require().value(), nomination.value())
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
