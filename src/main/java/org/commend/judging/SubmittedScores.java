package org.commend.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.figures.calibration.Reads;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The scorecards that are in, for a named reader: nothing of a nomination that they are recused
 * from. A scorecard counts also when its judge has left the panel since.
 */
@Component
class SubmittedScores {
    private record Scored(
            String reference,
            UUID category,
            UUID judge,
            String judgeName,
            Map<String, Double> points) {}

    private final JdbcClient jdbc;

    SubmittedScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The scores of an edition as this reader may take them into account. */
    Reads reads(Edition edition, AccountId reader) {
        var scored = scored(edition, reader);
        Map<UUID, String> names =
                JudgeNames.of(
                        scored.stream()
                                .map(it -> new JudgeNames.Judge(it.judge(), it.judgeName()))
                                .toList());
        var complete = new ArrayList<org.commend.figures.calibration.Read>();
        int incomplete = 0;
        for (Category category : edition.open()) {
            Map<String, Double> weights = new HashMap<>();
            category.criteria().forEach(it -> weights.put(it.key(), it.weight() / 100.0));
            var cards =
                    scored.stream()
                            .filter(it -> it.category().equals(category.id().value()))
                            .map(
                                    it ->
                                            new Reads.Card(
                                                    it.reference(),
                                                    category.slug(),
                                                    names.getOrDefault(it.judge(), it.judgeName()),
                                                    it.points()))
                            .toList();
            Reads weighed = Reads.weigh(weights, cards);
            complete.addAll(weighed.complete());
            incomplete += weighed.incomplete();
        }
        return new Reads(complete, incomplete);
    }

    private List<Scored> scored(Edition edition, AccountId reader) {
        var cards = new HashMap<UUID, Scored>();
        jdbc.sql(
                        """
                        select r.scorecard_id, n.reference, c.id, k.account_id, k.name, p.criterion_key, p.points
                        from given_read r
                        join shown_nomination n on n.id = r.nomination_id
                        join shown_category c on c.id = r.category_id and c.edition_id = ?
                        join category_person k on k.category_id = r.category_id and k.account_id = r.account_id
                        left join score p on p.scorecard_id = r.scorecard_id
                        where not exists (select 1 from kept_out x where x.nomination_id = n.id and x.account_id = ?)
                        """)
                .params(edition.id().value(), reader.value())
                .query(
                        row -> {
                            var card =
                                    cards.computeIfAbsent(
                                            row.getObject(1, UUID.class),
                                            id -> {
                                                try {
                                                    return new Scored(
                                                            row.getString(2),
                                                            row.getObject(3, UUID.class),
                                                            row.getObject(4, UUID.class),
                                                            row.getString(5),
                                                            new HashMap<>());
                                                } catch (java.sql.SQLException failure) {
                                                    throw new IllegalStateException(failure);
                                                }
                                            });
                            if (row.getString(6) != null) {
                                card.points().put(row.getString(6), (double) row.getInt(7));
                            }
                        });
        return cards.values().stream()
                .sorted(Comparator.comparing(Scored::reference).thenComparing(Scored::judge))
                .toList();
    }
}
