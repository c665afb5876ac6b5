package org.commend.judging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commend.accounts.AccountId;
import org.commend.figures.calibration.Calibration;
import org.commend.figures.calibration.Chance;
import org.commend.figures.calibration.Places;
import org.commend.figures.calibration.Read;
import org.commend.figures.calibration.Reads;
import org.commend.kernel.Sentence;
import org.commend.nominations.NominationId;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A category's standings, read for a named reader: what they are recused from takes no part, in
 * rows, figures and counts alike. Judges of all categories of an edition are calibrated together.
 */
@Component
@Transactional(readOnly = true)
public class StandingQueries {
    private static final long SEED = 20270523;

    /** So many scorecards are computed before a page would be missed. */
    private static final int FEW = 3_000;

    /**
     * A nomination's place.
     *
     * @param place 1 for the best, shared where figures are equal; 0 for one that nobody has read
     * @param mean,calibrated in points; NaN for one that nobody has read
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
            boolean shortlisted) {
        /**
         * Whether nobody has read it: then only its chance is known, by what the others are like.
         */
        public boolean unread() {
            return reads == 0;
        }
    }

    /** A judge's severity: below 0 stricter than the average judge, in points. */
    public record JudgeRow(String judge, int reads, double severity, double standardError) {}

    /**
     * The standings of a category.
     *
     * @param agreement of as many reads as a nomination has on average, 0 to 1, or NaN
     * @param notes what a reader of the figures must know, as sentences
     */
    public record Table(
            Category category,
            List<Row> rows,
            List<JudgeRow> judges,
            int reads,
            double agreement,
            boolean calibrated,
            List<Sentence> notes) {

        /** How many places are expected to be wrong, given the chances. */
        public double expectedWrong() {
            return rows.stream()
                    .filter(it -> !it.unread() && !Double.isNaN(it.chance()))
                    .filter(it -> it.place() <= category.places())
                    .mapToDouble(it -> 1 - it.chance())
                    .sum();
        }
    }

    /** What a reader may compare; the values are the edition and the reader. */
    private static final String ACCEPTED =
            """
            from shown_nomination n join shown_category c on c.id = n.category_id and c.edition_id = ?
            where n.state = 'ACCEPTED' and not c.direct
              and not exists (select 1 from kept_out x where x.nomination_id = n.id and x.account_id = ?)
            """;

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final SubmittedScores scores;
    private final KeptFigures kept;

    StandingQueries(
            JdbcClient jdbc, Programmes programmes, SubmittedScores scores, KeptFigures kept) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.scores = scores;
        this.kept = kept;
    }

    /**
     * The standings of a category as this reader may see them; computed once for each state of the
     * scores, and read from one moment of the database.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @WhoComparesThem
    public Table visibleTo(AccountId reader, CategoryId category) {
        Edition edition = programmes.editionOf(category);
        Category award = edition.category(category).orElseThrow();
        var figures = kept.of(state(edition, reader), () -> compute(edition, reader));
        return StandingRows.table(award, about(award, reader), figures.reads(), figures.outcome());
    }

    /**
     * Whether the standings of a category come at once: they were computed, or are few. Else
     * whoever asks for them waits for some seconds.
     */
    @WhoComparesThem
    public boolean comeAtOnce(AccountId reader, CategoryId category) {
        var state = state(programmes.editionOf(category), reader);
        return state.scores().rows() <= FEW || kept.has(state);
    }

    private KeptFigures.State state(Edition edition, AccountId reader) {
        return new KeptFigures.State(
                edition.open(), scores.digest(edition, reader), accepted(edition, reader));
    }

    private KeptFigures.Figures compute(Edition edition, AccountId reader) {
        Map<String, Integer> places = new HashMap<>();
        edition.open().forEach(it -> places.put(it.slug(), Math.max(1, it.places())));
        Reads reads = scores.reads(edition, reader);
        return new KeptFigures.Figures(
                reads,
                Calibration.of(
                        reads,
                        unread(edition, reader, reads),
                        new Places(places, 1),
                        Chance.of(SEED)));
    }

    /** How many nominations of each category this reader may see that nobody has read. */
    private Map<String, Integer> unread(Edition edition, AccountId reader, Reads reads) {
        record Accepted(String award, String reference) {}
        var read = reads.complete().stream().map(Read::nomination).collect(Collectors.toSet());
        Map<String, Integer> unread = new HashMap<>();
        edition.open().forEach(it -> unread.put(it.slug(), 0));
        jdbc
                .sql("select c.slug as award, n.reference " + ACCEPTED)
                .params(edition.id().value(), reader.value())
                .query(Accepted.class)
                .stream()
                .filter(it -> !read.contains(it.reference()))
                .forEach(it -> unread.merge(it.award(), 1, Integer::sum));
        return unread;
    }

    private KeptFigures.Digest accepted(Edition edition, AccountId reader) {
        return jdbc.sql(
                        """
                        select count(*) as rows, coalesce(sum(hash), 0) as total, coalesce(bit_xor(hash), 0) as mixed from (
                          select hashtextextended(concat_ws('|', c.slug, n.reference), 0) as hash
                        """
                                + ACCEPTED
                                + ") one")
                .params(edition.id().value(), reader.value())
                .query(KeptFigures.Digest.class)
                .single();
    }

    /** What a row says of its nomination besides figures. */
    record About(NominationId id, String headline, boolean shortlisted) {}

    private Map<String, About> about(Category category, AccountId reader) {
        record Line(UUID id, String reference, String headline, boolean shortlisted) {}
        var about = new HashMap<String, About>();
        jdbc
                .sql(
                        """
                        select n.id, n.reference, n.headline,
                               exists (select 1 from shortlisted s where s.nomination_id = n.id) as shortlisted
                        from shown_nomination n where n.category_id = ? and n.state = 'ACCEPTED'
                          and not exists (select 1 from kept_out x where x.nomination_id = n.id and x.account_id = ?)
                        """)
                .params(category.id().value(), reader.value())
                .query(Line.class)
                .stream()
                .forEach(
                        it ->
                                about.put(
                                        it.reference(),
                                        new About(
                                                new NominationId(it.id()),
                                                it.headline(),
                                                it.shortlisted())));
        return about;
    }
}
