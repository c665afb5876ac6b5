package org.commend.judging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commend.figures.assignment.Ground;
import org.commend.figures.assignment.Judge;
import org.commend.figures.assignment.Nomination;
import org.commend.figures.assignment.Pair;
import org.commend.programme.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the state that a plan is made for: accepted nominations, panels, conflicts, and what is
 * assigned and submitted.
 */
@Component
class PlanGround {
    /** The ground, and who is behind the names in it. */
    record Named(
            Ground ground,
            Map<String, UUID> nominations,
            Map<String, String> categories,
            Map<String, UUID> judges) {}

    private record Member(UUID category, UUID account, String name) {}

    private record Accepted(
            UUID id, String reference, UUID category, String categoryName, int reads) {}

    private final JdbcClient jdbc;

    PlanGround(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Named read(EditionId edition) {
        List<Accepted> accepted = accepted(edition);
        List<Member> members = members(edition);
        Map<UUID, String> names = JudgeNames.of(judges(edition));
        Map<UUID, String> references = new HashMap<>();
        accepted.forEach(it -> references.put(it.id(), it.reference()));
        Set<Pair> given = pairs(edition, GIVEN, references, names);
        Map<Pair, Double> eligible = eligible(accepted, members, names, given);
        var ground =
                Ground.ofEligible(
                                accepted.stream()
                                        .map(
                                                it ->
                                                        new Nomination(
                                                                it.reference(),
                                                                it.categoryName(),
                                                                it.reads()))
                                        .toList(),
                                members.stream()
                                        .map(it -> name(names, it.account()))
                                        .distinct()
                                        .sorted()
                                        .map(it -> new Judge(it, 0, 500))
                                        .toList(),
                                eligible)
                        .withConflicts(pairs(edition, CONFLICTS, references, names))
                        .withGiven(given)
                        .withPresent(pairs(edition, PRESENT, references, names));
        Map<String, UUID> nominations = new HashMap<>();
        Map<String, String> categories = new HashMap<>();
        accepted.forEach(
                it -> {
                    nominations.put(it.reference(), it.id());
                    categories.put(it.reference(), it.categoryName());
                });
        Map<String, UUID> judges = new HashMap<>();
        names.forEach((account, name) -> judges.put(name, account));
        return new Named(ground, nominations, categories, judges);
    }

    /**
     * Who may read what. A nomination that all its readers have read already needs nobody: of it
     * only those count, so that a plan late in judging is as small as what is left to plan.
     */
    private static Map<Pair, Double> eligible(
            List<Accepted> accepted,
            List<Member> members,
            Map<UUID, String> names,
            Set<Pair> given) {
        Map<String, Long> reads =
                given.stream()
                        .collect(Collectors.groupingBy(Pair::nomination, Collectors.counting()));
        Map<UUID, List<String>> panels =
                members.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Member::category,
                                        Collectors.mapping(
                                                it -> name(names, it.account()),
                                                Collectors.toList())));
        Map<Pair, Double> eligible = new HashMap<>();
        given.forEach(it -> eligible.put(it, Ground.INDIFFERENT));
        for (Accepted nomination : accepted) {
            if (reads.getOrDefault(nomination.reference(), 0L) < nomination.reads()) {
                panels.getOrDefault(nomination.category(), List.of())
                        .forEach(
                                judge ->
                                        eligible.put(
                                                new Pair(nomination.reference(), judge),
                                                Ground.INDIFFERENT));
            }
        }
        return eligible;
    }

    private static final String CONFLICTS =
            "select x.nomination_id, x.account_id from kept_out x join shown_nomination n on n.id = x.nomination_id join shown_category c on c.id = n.category_id where c.edition_id = ?";
    private static final String GIVEN =
            """
            select r.nomination_id, r.account_id from given_read r join shown_category c on c.id = r.category_id
            where c.edition_id = ?
            """;
    private static final String PRESENT =
            """
            select r.nomination_id, r.account_id from judge_reading r join shown_category c on c.id = r.category_id
            where c.edition_id = ? and not exists (select 1 from scorecard s where s.nomination_id = r.nomination_id
              and s.account_id = r.account_id and s.submitted_at is not null)
            """;

    private Set<Pair> pairs(
            EditionId edition,
            String query,
            Map<UUID, String> references,
            Map<UUID, String> names) {
        var pairs = new HashSet<Pair>();
        jdbc.sql(query)
                .param(edition.value())
                .query(
                        row -> {
                            String reference =
                                    references.get(row.getObject("nomination_id", UUID.class));
                            String name = names.get(row.getObject("account_id", UUID.class));
                            if (reference != null && name != null) {
                                pairs.add(new Pair(reference, name));
                            }
                        });
        return pairs;
    }

    private List<Accepted> accepted(EditionId edition) {
        return jdbc.sql(
                        """
                        select n.id, n.reference, c.id as category, c.name as category_name, c.reads from shown_nomination n join shown_category c on c.id = n.category_id
                        where c.edition_id = ? and n.state = 'ACCEPTED' order by n.reference
                        """)
                .param(edition.value())
                .query(Accepted.class)
                .list();
    }

    private List<Member> members(EditionId edition) {
        return jdbc.sql(
                        """
                        select p.category_id as category, p.account_id as account, k.name from panel_member p join shown_category c on c.id = p.category_id
                        join category_person k on k.category_id = p.category_id and k.account_id = p.account_id
                        where c.edition_id = ? order by k.name, p.account_id
                        """)
                .param(edition.value())
                .query(Member.class)
                .list();
    }

    /** Who is on a panel, and who has left one and whose scorecards are in. */
    private List<JudgeNames.Judge> judges(EditionId edition) {
        return jdbc.sql(
                        """
                        select distinct k.account_id as account, k.name from (
                          select category_id, account_id from panel_member
                          union
                          select category_id, account_id from given_read) j
                        join shown_category c on c.id = j.category_id
                        join category_person k on k.category_id = j.category_id and k.account_id = j.account_id
                        where c.edition_id = ?
                        """)
                .param(edition.value())
                .query(JudgeNames.Judge.class)
                .list();
    }

    private static String name(Map<UUID, String> names, UUID account) {
        return java.util.Objects.requireNonNull(names.get(account));
    }
}
