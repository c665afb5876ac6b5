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
import org.jspecify.annotations.Nullable;
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

    /** Every scorecard that counts for a reader; the values are the edition and the reader. */
    private static final String COUNTED =
            """
            with counted as (
              select s.id as card, n.reference, c.id as category, k.account_id as judge, k.name as judge_name, s.version, s.saved_at
              from given_read r
              join shown_nomination n on n.id = r.nomination_id
              join shown_category c on c.id = r.category_id and c.edition_id = ?
              join category_person k on k.category_id = r.category_id and k.account_id = r.account_id
              join scorecard s on s.id = r.scorecard_id
              where not exists (select 1 from kept_out x where x.nomination_id = n.id and x.account_id = ?))
            """;

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

    /**
     * What stands for all of those scorecards: equal as long as none was saved, opened, withdrawn
     * or kept out.
     */
    KeptFigures.Digest digest(Edition edition, AccountId reader) {
        return jdbc.sql(
                        COUNTED
                                + """
                                select count(*) as rows, coalesce(sum(hash), 0) as total, coalesce(bit_xor(hash), 0) as mixed
                                from (select hashtextextended(concat_ws('|', card, version, saved_at, reference, judge_name), 0) as hash
                                      from counted) one
                                """)
                .params(edition.id().value(), reader.value())
                .query(KeptFigures.Digest.class)
                .single();
    }

    private List<Scored> scored(Edition edition, AccountId reader) {
        record Point(
                UUID card,
                String reference,
                UUID category,
                UUID judge,
                String judgeName,
                @Nullable String criterion,
                @Nullable Integer points) {}
        var cards = new HashMap<UUID, Scored>();
        jdbc
                .sql(
                        COUNTED
                                + """
                                select card, reference, category, judge, judge_name, p.criterion_key as criterion, p.points
                                from counted left join score p on p.scorecard_id = card
                                """)
                .params(edition.id().value(), reader.value())
                .query(Point.class)
                .stream()
                .forEach(
                        it -> {
                            var card =
                                    cards.computeIfAbsent(
                                            it.card(),
                                            id ->
                                                    new Scored(
                                                            it.reference(),
                                                            it.category(),
                                                            it.judge(),
                                                            it.judgeName(),
                                                            new HashMap<>()));
                            if (it.criterion() != null && it.points() != null) {
                                card.points().put(it.criterion(), (double) it.points());
                            }
                        });
        return cards.values().stream()
                .sorted(Comparator.comparing(Scored::reference).thenComparing(Scored::judge))
                .toList();
    }
}
