package org.commend.judging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.kernel.WordCount;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a judge sees: only what {@code judge_reading} lets through, in lists, stories and counts
 * alike. The nominator is never among it.
 */
@Component
@Transactional(readOnly = true)
public class ReadingQueries {
    /** How far a judge is with a nomination. */
    public enum Progress {
        NEW,
        BEGUN,
        SUBMITTED
    }

    /** A nomination on a judge's shelf. */
    public record Item(
            NominationId id,
            String reference,
            String headline,
            CategoryId category,
            String categoryName,
            int words,
            Progress progress) {
        /** How long it takes to read at 210 words a minute and to score, in all. */
        public Duration time() {
            return Duration.ofSeconds(60 + words * 60L / 210);
        }
    }

    /** Somebody nominated, as judges see them: enough to know a conflict by. */
    public record Named(String name, String detail, String organisation) {}

    /** An answer under its question. */
    public record Told(String question, String text) {}

    /** What a judge reads. */
    public record Story(
            NominationId id,
            String reference,
            String headline,
            CategoryId category,
            List<Named> nominees,
            List<Told> answers) {
        public int words() {
            return answers.stream().mapToInt(it -> WordCount.of(it.text()).words()).sum();
        }
    }

    private final JdbcClient jdbc;
    private final Readings readings;
    private final Scorecards scorecards;

    ReadingQueries(JdbcClient jdbc, Readings readings, @Lazy Scorecards scorecards) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.scorecards = scorecards;
    }

    /** All that a judge is to read in an edition, by category and reference. */
    @PreAuthorize("@may.judge(#edition) and @signedIn.is(#judge)")
    public List<Item> shelf(EditionId edition, AccountId judge) {
        record Answer(UUID nomination, String text) {}
        var words = new java.util.HashMap<UUID, Integer>();
        jdbc.sql(
                        """
                        select w.nomination_id, w.text from shown_answer w
                        join judge_reading r on r.nomination_id = w.nomination_id and r.account_id = ?
                        join shown_category c on c.id = r.category_id and c.edition_id = ?
                        """)
                .params(judge.value(), edition.value())
                .query((row, n) -> new Answer(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(
                        it ->
                                words.merge(
                                        it.nomination(),
                                        WordCount.of(it.text()).words(),
                                        Integer::sum));
        return jdbc.sql(
                        """
                        select n.id, n.reference, n.headline, c.id, c.name, s.id is not null, s.submitted_at is not null
                        from judge_reading r join shown_nomination n on n.id = r.nomination_id
                        join shown_category c on c.id = r.category_id and c.edition_id = ?
                        left join scorecard s on s.nomination_id = n.id and s.account_id = r.account_id
                        where r.account_id = ? order by c.position, n.reference
                        """)
                .params(edition.value(), judge.value())
                .query(
                        (row, i) ->
                                new Item(
                                        new NominationId(row.getObject(1, UUID.class)),
                                        row.getString(2),
                                        row.getString(3),
                                        new CategoryId(row.getObject(4, UUID.class)),
                                        row.getString(5),
                                        words.getOrDefault(row.getObject(1, UUID.class), 0),
                                        row.getBoolean(7)
                                                ? Progress.SUBMITTED
                                                : row.getBoolean(6)
                                                        ? Progress.BEGUN
                                                        : Progress.NEW))
                .list();
    }

    /** The story behind a reference, if this judge may see it. */
    @PreAuthorize("@may.judge(#edition) and @signedIn.is(#judge)")
    public Optional<Story> story(EditionId edition, String reference, AccountId judge) {
        return jdbc.sql(
                        """
                        select n.id, n.headline, c.id from judge_reading r
                        join shown_nomination n on n.id = r.nomination_id and n.reference = ?
                        join shown_category c on c.id = r.category_id and c.edition_id = ?
                        where r.account_id = ?
                        """)
                .params(reference, edition.value(), judge.value())
                .query(
                        (row, i) -> {
                            UUID id = row.getObject(1, UUID.class);
                            return new Story(
                                    new NominationId(id),
                                    reference,
                                    row.getString(2),
                                    new CategoryId(row.getObject(3, UUID.class)),
                                    nominees(id),
                                    answers(id));
                        })
                .optional();
    }

    /**
     * The judge's own scorecard, empty while there is none.
     *
     * @throws org.commend.kernel.NotFound when the nomination is none of theirs, for whatever
     *     reason
     */
    @PreAuthorize("@may.judge(#nomination) and @signedIn.is(#judge)")
    public Card card(NominationId nomination, AccountId judge) {
        readings.category(nomination, judge);
        return scorecards
                .findByNominationIdAndAccountId(nomination.value(), judge.value())
                .map(Scorecard::card)
                .orElse(Card.EMPTY);
    }

    private List<Named> nominees(UUID nomination) {
        return jdbc.sql(
                        "select name, detail, organisation from shown_nominee where nomination_id = ? order by position")
                .param(nomination)
                .query((row, n) -> new Named(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<Told> answers(UUID nomination) {
        var told = new ArrayList<Told>();
        jdbc.sql(
                        """
                        select q.title, a.text from shown_answer a
                        join shown_question q on q.category_id = a.category_id and q.key = a.question_key
                        where a.nomination_id = ? order by q.position
                        """)
                .param(nomination)
                .query(
                        row -> {
                            told.add(new Told(row.getString(1), row.getString(2)));
                        });
        return List.copyOf(told);
    }
}
