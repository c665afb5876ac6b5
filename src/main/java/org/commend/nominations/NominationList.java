package org.commend.nominations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commend.kernel.Folding;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisers' list of an edition: a page at a time, found by the last line of the page before,
 * so that a page costs the same wherever it stands and whatever arrives meanwhile.
 */
@Component
@Transactional(readOnly = true)
public class NominationList {
    /** A line of the organisers' list. */
    public record Line(
            NominationId id,
            String reference,
            String headline,
            CategoryId category,
            String categoryName,
            String nominees,
            String nominator,
            NominationState state,
            Instant submitted) {}

    /**
     * What to list: everything where nothing is chosen.
     *
     * @param words that all occur, accents, case, apostrophes and hyphens apart; the first twenty
     *     count
     */
    public record Filter(
            @Nullable CategoryId category, @Nullable NominationState state, String words) {
        public static final Filter ALL = new Filter(null, null, "");
    }

    /**
     * Where a page begins: after one line, before one, or at the beginning. A line that is not
     * there is passed over.
     *
     * @param after the reference of the last line of the page before; empty where none is meant
     * @param before the reference of the first line of the page behind; empty where none is meant
     */
    public record Place(String after, String before) {
        public static final Place BEGINNING = new Place("", "");

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
    public record Page(List<Line> lines, int ahead, int all) {
        public boolean isFirst() {
            return ahead == 0;
        }

        public boolean isLast() {
            return ahead + lines.size() >= all;
        }
    }

    /** How many have arrived in all, and how many of them wait to be screened. */
    public record Counts(int arrived, int toScreen) {}

    private static final int MOST_WORDS = 20;
    private static final String LINES =
            """
            select n.id, n.reference, n.headline, n.category_id, c.name as category_name,
                   (select string_agg(e.name, ', ' order by e.position) from nominee e where e.nomination_id = n.id) as nominees,
                   n.nominator_name, n.state, n.submitted_at
            """;

    /**
     * The same conditions for a page and for its counts; the first of the values is the edition.
     */
    private record Asked(String from, List<Object> params) {
        static Asked of(EditionId edition, Filter filter) {
            var from =
                    new StringBuilder(
                            "from nomination n join shown_category c on c.id = n.category_id where c.edition_id = ?");
            var params = new ArrayList<Object>();
            params.add(edition.value());
            if (filter.category() != null) {
                from.append(" and c.id = ?");
                params.add(filter.category().value());
            }
            if (filter.state() != null) {
                from.append(" and n.state = ?");
                params.add(filter.state().name());
            }
            for (String word : Folding.wordsOf(filter.words(), MOST_WORDS)) {
                from.append(" and position(? in n.looked_for) > 0");
                params.add(word);
            }
            return new Asked(from.toString(), params);
        }

        /** Those that stand behind a line in an order. */
        Asked behind(ListOrder order, String reference) {
            var more = new ArrayList<>(params);
            more.add(params.getFirst());
            more.add(reference);
            return new Asked(
                    from
                            + """
                             and (%s, n.reference) %s
                             (select %s, m.reference from nomination m
                              join shown_category d on d.id = m.category_id and d.edition_id = ?
                              where m.reference = ?)
                            """
                                    .formatted(
                                            order.by().in("n", "c"),
                                            order.down() ? "<" : ">",
                                            order.by().in("m", "d")),
                    more);
        }
    }

    private final JdbcClient jdbc;

    NominationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an edition, newest first. */
    @OrganisersOf("edition")
    public List<Line> all(EditionId edition) {
        return lines(Asked.of(edition, Filter.ALL), ListOrder.NEWEST_FIRST, Integer.MAX_VALUE);
    }

    /**
     * One page of what was asked for.
     *
     * @param most how many lines a page has
     */
    @OrganisersOf("edition")
    public Page page(EditionId edition, Filter filter, ListOrder order, Place place, int most) {
        Asked asked = Asked.of(edition, filter);
        List<Line> lines;
        if (!place.before().isEmpty()) {
            ListOrder back = order.turned();
            lines = lines(asked.behind(back, place.before()), back, most).reversed();
        } else if (!place.after().isEmpty()) {
            lines = lines(asked.behind(order, place.after()), order, most);
        } else {
            lines = lines(asked, order, most);
        }
        if (lines.isEmpty() && !place.equals(Place.BEGINNING)) {
            lines = lines(asked, order, most);
        }
        int all = count(asked);
        return new Page(
                lines,
                lines.isEmpty()
                        ? 0
                        : count(asked.behind(order.turned(), lines.getFirst().reference())),
                all);
    }

    /** What the heading says of an edition. */
    @OrganisersOf("edition")
    public Counts counts(EditionId edition) {
        return jdbc.sql(
                        """
                        select count(*) as arrived, count(*) filter (where n.state = 'SUBMITTED') as to_screen
                        from nomination n join shown_category c on c.id = n.category_id and c.edition_id = ?
                        """)
                .param(edition.value())
                .query((row, n) -> new Counts(row.getInt("arrived"), row.getInt("to_screen")))
                .single();
    }

    private List<Line> lines(Asked asked, ListOrder order, int most) {
        return jdbc.sql(LINES + asked.from() + order.sql() + " limit " + most)
                .params(asked.params())
                .query(NominationList::line)
                .list();
    }

    private int count(Asked asked) {
        return jdbc.sql("select count(*) " + asked.from())
                .params(asked.params())
                .query(Integer.class)
                .single();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                new NominationId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("headline"),
                new CategoryId(row.getObject("category_id", UUID.class)),
                row.getString("category_name"),
                row.getString("nominees"),
                row.getString("nominator_name"),
                NominationState.valueOf(row.getString("state")),
                row.getTimestamp("submitted_at").toInstant());
    }
}
