package org.commend.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.judging.calibration.Calibration;
import org.commend.judging.calibration.Chance;
import org.commend.judging.calibration.Outcome;
import org.commend.judging.calibration.Places;
import org.commend.judging.calibration.RawStanding;
import org.commend.judging.calibration.Standing;
import org.commend.judging.calibration.Standings;
import org.commend.judging.calibration.Uncalibrated;
import org.commend.nominations.NominationId;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A category's standings, read for a named reader: what they are recused from takes no part, in
 * rows, figures and counts alike. Judges of all categories of an edition are calibrated together.
 */
@Component
@Transactional(readOnly = true)
public class StandingQueries {
    private static final long SEED = 20270523;

    /**
     * A nomination's place.
     *
     * @param low,high the range in which the score lies four times in five; equal to the mean where
     *     nothing could be calibrated
     * @param chance of the shortlist, 0 to 1, or NaN where it is not known
     */
    public record Row(
            NominationId nomination,
            String reference,
            String headline,
            int place,
            int reads,
            double mean,
            double calibrated,
            double low,
            double high,
            double chance,
            boolean shortlisted) {}

    /** A judge's severity: below 0 stricter than the average judge, in points. */
    public record JudgeRow(String judge, int reads, double severity, double standardError) {}

    /**
     * The standings of a category.
     *
     * @param agreement of as many reads as a nomination has on average, 0 to 1, or NaN
     * @param notes what a reader of the figures must know, in sentences
     */
    public record Table(
            Category category,
            List<Row> rows,
            List<JudgeRow> judges,
            int reads,
            double agreement,
            boolean calibrated,
            List<String> notes) {

        /** How many places are expected to be wrong, given the chances. */
        public double expectedWrong() {
            return rows.stream()
                    .filter(it -> !Double.isNaN(it.chance()) && it.place() <= category.places())
                    .mapToDouble(it -> 1 - it.chance())
                    .sum();
        }
    }

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final SubmittedScores scores;

    StandingQueries(JdbcClient jdbc, Programmes programmes, SubmittedScores scores) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.scores = scores;
    }

    /** The standings of a category as this reader may see them. */
    @PreAuthorize(
            "@signedIn.is(#reader) and (@may.organise(#category) or @panels.chairs(#category))")
    public Table visibleTo(AccountId reader, CategoryId category) {
        Edition edition = programmes.editionOf(category);
        Category award = edition.category(category).orElseThrow();
        Map<String, Integer> places = new HashMap<>();
        edition.open().forEach(it -> places.put(it.slug(), Math.max(1, it.places())));
        Outcome outcome =
                Calibration.of(
                        scores.reads(edition, reader), new Places(places, 1), Chance.of(SEED));
        return table(award, reader, outcome);
    }

    private Table table(Category award, AccountId reader, Outcome outcome) {
        var about = about(award, reader);
        var rows = new ArrayList<Row>();
        switch (outcome) {
            case Standings standings -> {
                for (Standing it : standings.of(award.slug())) {
                    About known = about.get(it.nomination());
                    if (known != null) {
                        rows.add(
                                new Row(
                                        known.id(),
                                        it.nomination(),
                                        known.headline(),
                                        it.place(),
                                        it.reads(),
                                        it.mean(),
                                        it.calibrated(),
                                        it.low(),
                                        it.high(),
                                        it.pTop(),
                                        known.shortlisted()));
                    }
                }
                return new Table(
                        award,
                        rows,
                        standings.judges().stream()
                                .map(
                                        it ->
                                                new JudgeRow(
                                                        it.judge(),
                                                        it.reads(),
                                                        it.severity(),
                                                        it.standardError()))
                                .sorted(Comparator.comparingDouble(JudgeRow::severity))
                                .toList(),
                        rows.stream().mapToInt(Row::reads).sum(),
                        standings.reliability().iccAverage(),
                        true,
                        standings.notes().stream().map(it -> it.sentence()).toList());
            }
            case Uncalibrated raw -> {
                int place = 0;
                for (RawStanding it : raw.raw()) {
                    About known = about.get(it.nomination());
                    if (it.category().equals(award.slug()) && known != null) {
                        place++;
                        rows.add(
                                new Row(
                                        known.id(),
                                        it.nomination(),
                                        known.headline(),
                                        place,
                                        it.reads(),
                                        it.mean(),
                                        it.mean(),
                                        it.mean(),
                                        it.mean(),
                                        Double.NaN,
                                        known.shortlisted()));
                    }
                }
                var notes = new ArrayList<String>();
                notes.add(raw.reason().sentence());
                raw.notes().forEach(it -> notes.add(it.sentence()));
                return new Table(
                        award,
                        rows,
                        List.of(),
                        rows.stream().mapToInt(Row::reads).sum(),
                        Double.NaN,
                        false,
                        List.copyOf(notes));
            }
        }
    }

    private record About(NominationId id, String headline, boolean shortlisted) {}

    private Map<String, About> about(Category category, AccountId reader) {
        var about = new HashMap<String, About>();
        jdbc.sql(
                        """
                        select n.reference, n.id, n.headline, exists (select 1 from shortlisted s where s.nomination_id = n.id)
                        from nomination n where n.category_id = ? and n.state = 'ACCEPTED'
                          and not exists (select 1 from kept_out x where x.nomination_id = n.id and x.account_id = ?)
                        """)
                .params(category.id().value(), reader.value())
                .query(
                        row -> {
                            about.put(
                                    row.getString(1),
                                    new About(
                                            new NominationId(row.getObject(2, UUID.class)),
                                            row.getString(3),
                                            row.getBoolean(4)));
                        });
        return about;
    }
}
