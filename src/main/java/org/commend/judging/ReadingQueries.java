package org.commend.judging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.kernel.Language;
import org.commend.kernel.WordCount;
import org.commend.kernel.permission.JudgesThemselves;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a judge sees: only what {@code judge_reading} lets through, in stories as in {@link
 * ReadingList}. The nominator is never among it.
 */
@Component
@Transactional(readOnly = true)
public class ReadingQueries {
    /** Somebody nominated, as judges see them: enough to know a conflict by. */
    public record Named(String name, String detail, String organisation) {}

    /** An answer under its question. */
    public record Told(String question, String text) {}

    /**
     * What a judge reads.
     *
     * @param language in which it was written
     */
    public record Story(
            NominationId id,
            String reference,
            String headline,
            CategoryId category,
            Language language,
            List<Named> nominees,
            List<Told> answers) {
        public int words() {
            return answers.stream().mapToInt(it -> WordCount.of(it.text()).words()).sum();
        }
    }

    private final JdbcClient jdbc;
    private final Readings readings;
    private final Scorecards scorecards;

    ReadingQueries(JdbcClient jdbc, Readings readings, Scorecards scorecards) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.scorecards = scorecards;
    }

    /** The story behind a reference, if this judge may see it. */
    @JudgesThemselves(of = "edition", who = "judge")
    public Optional<Story> story(EditionId edition, String reference, AccountId judge) {
        return jdbc.sql(
                        """
                        select n.id, n.headline, n.language, c.id as category from judge_reading r
                        join shown_nomination n on n.id = r.nomination_id and n.reference = ?
                        join shown_category c on c.id = r.category_id and c.edition_id = ?
                        where r.account_id = ?
                        """)
                .params(reference, edition.value(), judge.value())
                .query(
                        (row, i) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return new Story(
                                    new NominationId(id),
                                    reference,
                                    row.getString("headline"),
                                    new CategoryId(row.getObject("category", UUID.class)),
                                    new Language(row.getString("language")),
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
    @JudgesThemselves(of = "nomination", who = "judge")
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
                .query(Named.class)
                .list();
    }

    private List<Told> answers(UUID nomination) {
        return jdbc.sql(
                        """
                        select q.title as question, a.text from shown_answer a
                        join shown_question q on q.category_id = a.category_id and q.key = a.question_key
                        where a.nomination_id = ? order by q.position
                        """)
                .param(nomination)
                .query(Told.class)
                .list();
    }
}
