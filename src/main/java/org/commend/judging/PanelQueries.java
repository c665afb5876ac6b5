package org.commend.judging;

import java.util.List;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.kernel.permission.Themselves;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    @OrganisersOf("edition")
    public List<PanelMember> members(EditionId edition) {
        record Line(
                UUID category,
                UUID account,
                String name,
                String email,
                boolean chair,
                int assigned,
                int submitted,
                int keptOut) {}
        return jdbc
                .sql(
                        """
                        with award as materialized (select id, position from shown_category where edition_id = ?),
                        reading as materialized (select r.category_id, r.account_id, count(*) as reads from judge_reading r
                                    join award c on c.id = r.category_id group by 1, 2),
                        given as materialized (select r.category_id, r.account_id, count(*) as reads from given_read r
                                  join award c on c.id = r.category_id group by 1, 2),
                        kept as materialized (select n.category_id, x.account_id, count(*) as nominations from kept_out x
                                 join shown_nomination n on n.id = x.nomination_id join award c on c.id = n.category_id group by 1, 2)
                        select p.category_id as category, p.account_id as account, k.name, a.email, p.chair,
                               coalesce(reading.reads, 0) as assigned, coalesce(given.reads, 0) as submitted,
                               coalesce(kept.nominations, 0) as kept_out
                        from panel_member p join award c on c.id = p.category_id
                        join shown_account a on a.id = p.account_id
                        join category_person k on k.category_id = p.category_id and k.account_id = p.account_id
                        left join reading on reading.category_id = p.category_id and reading.account_id = p.account_id
                        left join given on given.category_id = p.category_id and given.account_id = p.account_id
                        left join kept on kept.category_id = p.category_id and kept.account_id = p.account_id
                        order by c.position, k.name, p.account_id
                        """)
                .param(edition.value())
                .query(Line.class)
                .stream()
                .map(
                        it ->
                                new PanelMember(
                                        new CategoryId(it.category()),
                                        new AccountId(it.account()),
                                        it.name(),
                                        it.email(),
                                        it.chair(),
                                        it.assigned(),
                                        it.submitted(),
                                        it.keptOut()))
                .toList();
    }

    /** How far each category that takes nominations is. */
    @OrganisersOf("edition")
    public List<CategoryProgress> progress(EditionId edition) {
        record Line(
                UUID category,
                String name,
                int accepted,
                int wanted,
                int assigned,
                int submitted,
                int missing,
                int unread) {}
        return jdbc
                .sql(
                        """
                        with award as materialized (select id, name, reads, position from shown_category where edition_id = ? and not direct),
                        given as materialized (select r.nomination_id, r.category_id, count(*) as reads from given_read r
                                  join award c on c.id = r.category_id group by 1, 2),
                        counted as materialized (select r.category_id, count(*) as reads from counted_read r
                                    join award c on c.id = r.category_id group by 1),
                        state as (select c.id, count(n.id) as accepted, coalesce(sum(given.reads), 0) as given,
                                         coalesce(sum(greatest(0, c.reads - coalesce(given.reads, 0))) filter (where n.id is not null), 0) as missing,
                                         count(n.id) filter (where given.reads is null) as unread
                                  from award c left join shown_nomination n on n.category_id = c.id and n.state = 'ACCEPTED'
                                  left join given on given.nomination_id = n.id group by c.id)
                        select c.id as category, c.name, s.accepted, c.reads * s.accepted as wanted, coalesce(k.reads, 0) as assigned,
                               s.given as submitted, s.missing, s.unread
                        from award c join state s on s.id = c.id left join counted k on k.category_id = c.id order by c.position
                        """)
                .param(edition.value())
                .query(Line.class)
                .stream()
                .map(
                        it ->
                                new CategoryProgress(
                                        new CategoryId(it.category()),
                                        it.name(),
                                        it.accepted(),
                                        it.wanted(),
                                        it.assigned(),
                                        it.submitted(),
                                        it.missing(),
                                        it.unread()))
                .toList();
    }

    /** The categories of an edition whose panel this person chairs. */
    @Themselves("chair")
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
    @OrganisersOf("nomination")
    public List<NominationReads> reads(org.commend.nominations.NominationId nomination) {
        return jdbc.sql(
                        """
                        select k.name as judge, s.submitted_at is not null as submitted, false as recused from counted_read r
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
                .query(NominationReads.class)
                .list();
    }
}
