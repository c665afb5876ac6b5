package org.commend.judging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commend.accounts.AccountId;
import org.commend.kernel.AlikeNames;
import org.commend.kernel.Sentence;
import org.commend.kernel.permission.JudgesThemselves;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.nominations.NominationId;
import org.commend.programme.EditionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is kept from what, for the office; and for a chair what the chair may lift. */
@Component
@Transactional(readOnly = true)
public class ConflictQueries {
    /**
     * A conflict.
     *
     * @param degree as declared, or null where the judge’s address was found on the nomination
     * @param reason in the judge’s words; empty for a chair, to whom they were not said
     * @param lifted why a chair lifted it; empty while it stands
     */
    public record Conflict(
            NominationId nomination,
            String reference,
            String headline,
            AccountId judge,
            String judgeName,
            @Nullable ConflictDegree degree,
            String reason,
            String lifted) {}

    private final JdbcClient jdbc;

    ConflictQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an edition, also those that were lifted, by reference and judge. */
    @OrganisersOf("edition")
    public List<Conflict> of(EditionId edition) {
        return jdbc.sql(
                        """
                        select n.id, n.reference, n.headline, x.account_id, k.name, x.degree, x.reason, x.lifted from (
                          select nomination_id, account_id, degree, reason, '' as lifted from recusal
                          union all
                          select nomination_id, account_id, null as degree, '' as reason, '' as lifted from detected_conflict d
                          where not exists (select 1 from recusal r where r.nomination_id = d.nomination_id
                                            and r.account_id = d.account_id)
                          union all
                          select nomination_id, account_id, degree, reason, lift_reason from lifted_recusal) x
                        join shown_nomination n on n.id = x.nomination_id
                        join shown_category c on c.id = n.category_id and c.edition_id = ?
                        join category_person k on k.category_id = c.id and k.account_id = x.account_id
                        order by n.reference, k.name, x.lifted
                        """)
                .param(edition.value())
                .query(ConflictQueries::conflict)
                .list();
    }

    /** What was declared in the panels that this person chairs and is not kept out of. */
    @JudgesThemselves(of = "edition", who = "chair")
    public List<Conflict> liftableBy(EditionId edition, AccountId chair) {
        return jdbc.sql(
                        """
                        select n.id, n.reference, n.headline, x.account_id, k.name, x.degree, '' as reason, '' as lifted
                        from recusal x
                        join shown_nomination n on n.id = x.nomination_id
                        join shown_category c on c.id = n.category_id and c.edition_id = ?
                        join panel_member p on p.category_id = c.id and p.account_id = ? and p.chair
                        join category_person k on k.category_id = c.id and k.account_id = x.account_id
                        where not exists (select 1 from kept_out o where o.nomination_id = n.id and o.account_id = p.account_id)
                        order by n.reference, k.name
                        """)
                .params(edition.value(), chair.value())
                .query(ConflictQueries::conflict)
                .list();
    }

    /**
     * Judges whose name is like that of somebody nominated in their award, in sentences. Two people
     * may have one name, so nothing follows from it by itself.
     */
    @OrganisersOf("edition")
    public List<Sentence> likeNames(EditionId edition) {
        record Member(UUID category, UUID account, String name) {}
        record Nominee(UUID category, UUID nomination, String reference, String name) {}
        record KeptOut(UUID nomination, UUID account) {}
        Map<UUID, List<Member>> panels =
                jdbc
                        .sql(
                                """
                                select p.category_id as category, p.account_id as account, k.name from panel_member p
                                join shown_category c on c.id = p.category_id and c.edition_id = ?
                                join category_person k on k.category_id = c.id and k.account_id = p.account_id
                                order by k.name, p.account_id
                                """)
                        .param(edition.value())
                        .query(Member.class)
                        .stream()
                        .collect(Collectors.groupingBy(Member::category));
        List<Nominee> nominees =
                jdbc.sql(
                                """
                                select n.category_id as category, n.id as nomination, n.reference, e.name from shown_nomination n
                                join shown_category c on c.id = n.category_id and c.edition_id = ?
                                join shown_nominee e on e.nomination_id = n.id
                                where n.state in ('SUBMITTED', 'ACCEPTED') order by n.reference, e.position
                                """)
                        .param(edition.value())
                        .query(Nominee.class)
                        .list();
        Set<KeptOut> keptOut =
                Set.copyOf(
                        jdbc.sql(
                                        """
                                        select x.nomination_id as nomination, x.account_id as account from kept_out x
                                        join shown_nomination n on n.id = x.nomination_id
                                        join shown_category c on c.id = n.category_id and c.edition_id = ?
                                        """)
                                .param(edition.value())
                                .query(KeptOut.class)
                                .list());
        var alike = new ArrayList<Sentence>();
        panels.forEach(
                (category, members) -> {
                    var names = new AlikeNames<>(members, Member::name);
                    nominees.stream()
                            .filter(it -> it.category().equals(category))
                            .forEach(
                                    it ->
                                            names.like(it.name()).stream()
                                                    .filter(
                                                            judge ->
                                                                    !keptOut.contains(
                                                                            new KeptOut(
                                                                                    it.nomination(),
                                                                                    judge
                                                                                            .account())))
                                                    .forEach(
                                                            judge ->
                                                                    alike.add(
                                                                            Sentence.of(
                                                                                    "conflict.likeName",
                                                                                    judge.name(),
                                                                                    it.name(),
                                                                                    it
                                                                                            .reference()))));
                });
        return alike;
    }

    private static Conflict conflict(ResultSet row, int n) throws SQLException {
        String degree = row.getString("degree");
        return new Conflict(
                new NominationId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("headline"),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                degree == null ? null : ConflictDegree.valueOf(degree),
                row.getString("reason"),
                row.getString("lifted"));
    }
}
