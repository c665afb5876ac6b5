package org.commend.judging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.kernel.permission.JudgesThemselves;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a judge is to read in an edition, by category and reference: as a whole, as a page, as sums,
 * and around the one that is open. Only what {@code judge_reading} lets through, in lines and
 * counts alike.
 */
@Component
@Transactional(readOnly = true)
public class ReadingList {
    /** How far a judge is with a nomination. */
    public enum Progress {
        NEW,
        BEGUN,
        SUBMITTED
    }

    /**
     * A nomination to read.
     *
     * @param words of all its answers
     */
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

    /**
     * Where a page begins: after one line, before one, or at the beginning.
     *
     * @param after the reference of the last line of the page before; empty where none is meant
     * @param before the reference of the first line of the page behind; empty where none is meant
     * @param leftOnly whether only what is not submitted is listed
     */
    public record Place(String after, String before, boolean leftOnly) {
        public static final Place BEGINNING = new Place("", "", false);

        /** An address may hold anything; what no reference can be does not reach the database. */
        public Place {
            after = after.matches("[A-Z0-9-]{1,40}") ? after : "";
            before = before.matches("[A-Z0-9-]{1,40}") ? before : "";
        }
    }

    /**
     * A page.
     *
     * @param ahead how many lines stand before it
     * @param all how many lines there are on all pages together
     */
    public record Page(List<Item> items, int ahead, int all) {}

    /**
     * What there is to do.
     *
     * @param left how long what is not submitted takes
     */
    public record Totals(int all, int submitted, Duration left) {
        public int toRead() {
            return all - submitted;
        }
    }

    /** One of those around the one that is open; whether it is that one, and whether it is done. */
    public record Step(boolean here, boolean submitted) {}

    /**
     * The one that is open, among all.
     *
     * @param at its place, from 1
     * @param previous the reference before it, empty at the beginning
     * @param next the reference of the next one that is not submitted, from here on and round;
     *     empty where all others are
     * @param steps at most forty, around it
     */
    public record Around(int at, Totals totals, String previous, String next, List<Step> steps) {}

    private static final int STEPS = 40;

    private static final String READS =
            """
            from judge_reading r join shown_nomination n on n.id = r.nomination_id
            join shown_category c on c.id = r.category_id and c.edition_id = ?
            left join scorecard s on s.nomination_id = n.id and s.account_id = r.account_id
            where r.account_id = ?
            """;
    private static final String LINES =
            """
            select n.id, n.reference, n.headline, c.id as category, c.name as category_name, n.words,
                   s.id is not null as begun, s.submitted_at is not null as submitted
            """
                    + READS;
    private static final String LEFT = " and s.submitted_at is null";
    private static final String IN_ORDER = " order by c.position, n.reference";
    private static final String BACKWARD = " order by c.position desc, n.reference desc";

    private record Line(
            UUID id,
            String reference,
            String headline,
            UUID category,
            String categoryName,
            int words,
            boolean begun,
            boolean submitted) {
        Item item() {
            return new Item(
                    new NominationId(id),
                    reference,
                    headline,
                    new CategoryId(category),
                    categoryName,
                    words,
                    submitted ? Progress.SUBMITTED : begun ? Progress.BEGUN : Progress.NEW);
        }
    }

    /** Conditions and their values; the first two are the edition and the judge. */
    private record Asked(String condition, List<Object> params) {
        static Asked of(EditionId edition, AccountId judge, boolean leftOnly) {
            return new Asked(leftOnly ? LEFT : "", List.of(edition.value(), judge.value()));
        }

        /** Those before or behind one that this judge may read. */
        Asked beyond(String comparison, String reference) {
            var more = new ArrayList<>(params);
            more.add(reference);
            more.add(params.get(0));
            more.add(params.get(1));
            return new Asked(
                    condition
                            + " and (c.position, n.reference) "
                            + comparison
                            + """
                             (select d.position, m.reference from judge_reading o
                              join shown_nomination m on m.id = o.nomination_id and m.reference = ?
                              join shown_category d on d.id = o.category_id and d.edition_id = ?
                              where o.account_id = ?)
                            """,
                    more);
        }
    }

    private final JdbcClient jdbc;

    ReadingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that a judge is to read in an edition. */
    @JudgesThemselves(of = "edition", who = "judge")
    public List<Item> all(EditionId edition, AccountId judge) {
        return items(Asked.of(edition, judge, false), IN_ORDER, Integer.MAX_VALUE);
    }

    /**
     * A page of it; the first one where the place is none of theirs.
     *
     * @param most how many lines a page has
     */
    @JudgesThemselves(of = "edition", who = "judge")
    public Page page(EditionId edition, AccountId judge, Place place, int most) {
        Asked asked = Asked.of(edition, judge, place.leftOnly());
        List<Item> items = List.of();
        if (!place.before().isEmpty()) {
            items = items(asked.beyond("<", place.before()), BACKWARD, most).reversed();
        } else if (!place.after().isEmpty()) {
            items = items(asked.beyond(">", place.after()), IN_ORDER, most);
        }
        if (items.isEmpty()) {
            items = items(asked, IN_ORDER, most);
        }
        return new Page(
                items,
                items.isEmpty() ? 0 : count(asked.beyond("<", items.getFirst().reference())),
                count(asked));
    }

    @JudgesThemselves(of = "edition", who = "judge")
    public Totals totals(EditionId edition, AccountId judge) {
        record Sums(int all, int submitted, long seconds) {}
        Sums sums =
                jdbc.sql(
                                """
                                select count(*) as all, count(s.submitted_at) as submitted,
                                       coalesce(sum(60 + n.words * 60 / 210) filter (where s.submitted_at is null), 0) as seconds
                                """
                                        + READS)
                        .params(edition.value(), judge.value())
                        .query(Sums.class)
                        .single();
        return new Totals(sums.all(), sums.submitted(), Duration.ofSeconds(sums.seconds()));
    }

    /** What is around one that is open; empty where it is none of theirs. */
    @JudgesThemselves(of = "edition", who = "judge")
    public Optional<Around> around(EditionId edition, AccountId judge, String reference) {
        Asked asked = Asked.of(edition, judge, false);
        List<Item> before = items(asked.beyond("<", reference), BACKWARD, STEPS).reversed();
        List<Item> fromHere = items(asked.beyond(">=", reference), IN_ORDER, STEPS);
        if (fromHere.isEmpty() || !fromHere.getFirst().reference().equals(reference)) {
            return Optional.empty();
        }
        int ahead = count(asked.beyond("<", reference));
        return Optional.of(
                new Around(
                        ahead + 1,
                        totals(edition, judge),
                        before.isEmpty() ? "" : before.getLast().reference(),
                        next(Asked.of(edition, judge, true), reference),
                        steps(before, fromHere)));
    }

    private String next(Asked left, String reference) {
        List<Item> behind = items(left.beyond(">", reference), IN_ORDER, 1);
        if (behind.isEmpty()) {
            behind = items(left.beyond("<", reference), IN_ORDER, 1);
        }
        return behind.isEmpty() ? "" : behind.getFirst().reference();
    }

    /** The open one in the middle, as far as there are others on both sides. */
    private static List<Step> steps(List<Item> before, List<Item> fromHere) {
        int behind = Math.min(fromHere.size(), Math.max(STEPS / 2, STEPS - before.size()));
        var steps = new ArrayList<Step>();
        before.stream()
                .skip(Math.max(0, before.size() - (STEPS - behind)))
                .forEach(it -> steps.add(new Step(false, isSubmitted(it))));
        fromHere.stream()
                .limit(behind)
                .forEach(it -> steps.add(new Step(it == fromHere.getFirst(), isSubmitted(it))));
        return steps;
    }

    private static boolean isSubmitted(Item item) {
        return item.progress() == Progress.SUBMITTED;
    }

    private List<Item> items(Asked asked, String order, int most) {
        return jdbc
                .sql(LINES + asked.condition() + order + " limit " + most)
                .params(asked.params())
                .query(Line.class)
                .stream()
                .map(Line::item)
                .toList();
    }

    private int count(Asked asked) {
        return jdbc.sql("select count(*) " + READS + asked.condition())
                .params(asked.params())
                .query(Integer.class)
                .single();
    }
}
