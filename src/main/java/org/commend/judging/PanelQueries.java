package org.commend.judging;

import java.util.List;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organisers see of panels and how far they are. */
@Component
@Transactional(readOnly = true)
public class PanelQueries {
    /**
     * How far a category is: accepted nominations, and reads wanted, assigned and done.
     *
     * @param missing reads that a nomination is to have and has not; a read more of another makes
     *     none of them good
     * @param unread nominations without any read that counts
     */
    public record CategoryProgress(
            CategoryId category,
            String name,
            int accepted,
            int wanted,
            int assigned,
            int submitted,
            int missing,
            int unread) {}

    /** How the reads of one nomination stand. */
    public record NominationReads(String judge, boolean submitted, boolean recused) {}

    private final JdbcClient jdbc;

    PanelQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All panels of an edition, by category and name. */
    @PreAuthorize("@may.organise(#edition)")
    public List<PanelMember> members(EditionId edition) {
        return jdbc.sql(
                        """
                        select p.category_id, p.account_id, k.name, a.email, p.chair,
                          (select count(*) from judge_reading r where r.category_id = p.category_id and r.account_id = p.account_id),
                          (select count(*) from given_read r where r.category_id = p.category_id and r.account_id = p.account_id),
                          (select count(*) from kept_out x join shown_nomination n on n.id = x.nomination_id
                             where n.category_id = p.category_id and x.account_id = p.account_id)
                        from panel_member p join shown_account a on a.id = p.account_id
                        join category_person k on k.category_id = p.category_id and k.account_id = p.account_id
                        join shown_category c on c.id = p.category_id
                        where c.edition_id = ? order by c.position, k.name, p.account_id
                        """)
                .param(edition.value())
                .query(
                        (row, n) ->
                                new PanelMember(
                                        new CategoryId(row.getObject(1, UUID.class)),
                                        new AccountId(row.getObject(2, UUID.class)),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getBoolean(5),
                                        row.getInt(6),
                                        row.getInt(7),
                                        row.getInt(8)))
                .list();
    }

    /** How far each category that takes nominations is. */
    @PreAuthorize("@may.organise(#edition)")
    public List<CategoryProgress> progress(EditionId edition) {
        return jdbc.sql(
                        """
                        select c.id, c.name,
                          (select count(*) from shown_nomination n where n.category_id = c.id and n.state = 'ACCEPTED'),
                          c.reads * (select count(*) from shown_nomination n where n.category_id = c.id and n.state = 'ACCEPTED'),
                          (select count(*) from counted_read r where r.category_id = c.id),
                          (select count(*) from given_read r where r.category_id = c.id),
                          (select coalesce(sum(greatest(0, c.reads - g.given)), 0) from (%1$s) g),
                          (select count(*) from (%1$s) g where g.given = 0)
                        from shown_category c where c.edition_id = ? and not c.direct order by c.position
                        """
                                .formatted(GIVEN_BY_NOMINATION))
                .param(edition.value())
                .query(
                        (row, n) ->
                                new CategoryProgress(
                                        new CategoryId(row.getObject(1, UUID.class)),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getInt(5),
                                        row.getInt(6),
                                        row.getInt(7),
                                        row.getInt(8)))
                .list();
    }

    private static final String GIVEN_BY_NOMINATION =
            """
            select (select count(*) from given_read r where r.nomination_id = n.id) as given
            from shown_nomination n where n.category_id = c.id and n.state = 'ACCEPTED'
            """;

    /** The categories of an edition whose panel this person chairs. */
    @PreAuthorize("@signedIn.is(#chair)")
    public List<CategoryId> chairedBy(EditionId edition, AccountId chair) {
        return jdbc
                .sql(
                        """
                        select c.id from panel_member p join shown_category c on c.id = p.category_id
                        where c.edition_id = ? and p.account_id = ? and p.chair order by c.position
                        """)
                .params(edition.value(), chair.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CategoryId::new)
                .toList();
    }

    /** Who reads a nomination, and who may not. */
    @PreAuthorize("@may.organise(#nomination)")
    public List<NominationReads> reads(org.commend.nominations.NominationId nomination) {
        return jdbc.sql(
                        """
                        select k.name, s.submitted_at is not null, false from counted_read r
                        join category_person k on k.category_id = r.category_id and k.account_id = r.account_id
                        left join scorecard s on s.nomination_id = r.nomination_id and s.account_id = r.account_id
                        where r.nomination_id = ?
                        union all
                        select k.name, false, true from kept_out x join shown_nomination n on n.id = x.nomination_id
                        join category_person k on k.category_id = n.category_id and k.account_id = x.account_id
                        where x.nomination_id = ?
                        order by 1
                        """)
                .params(nomination.value(), nomination.value())
                .query(
                        (row, n) ->
                                new NominationReads(
                                        row.getString(1), row.getBoolean(2), row.getBoolean(3)))
                .list();
    }
}
