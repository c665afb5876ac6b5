package org.commend.nominations;

import java.util.ArrayList;
import java.util.List;
import org.commend.kernel.Sentence;
import org.commend.programme.EditionId;
import org.commend.programme.Moment;
import org.commend.programme.Unfinished;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts that could not be sent any more, and nominations that nobody would read. */
@Component
@Order(1)
class OfficeUnfinished implements Unfinished {
    private final JdbcClient jdbc;

    OfficeUnfinished(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Sentence> before(EditionId edition, Moment moment) {
        var open = new ArrayList<Sentence>();
        if (moment == Moment.CLOSES) {
            add(open, "unfinished.drafts", count(edition, DRAFTS));
        }
        if (moment == Moment.JUDGING || moment == Moment.SHORTLIST) {
            add(open, "unfinished.screening", count(edition, WAITING));
        }
        return open;
    }

    private static final String DRAFTS =
            """
            select count(*) from draft d join shown_category c on c.id = d.category_id
            where c.edition_id = ? and exists (select 1 from draft_field f where f.draft_id = d.id and f.text <> '')
              and not exists (select 1 from nomination n where n.draft_id = d.id)
            """;
    private static final String WAITING =
            """
            select count(*) from nomination n join shown_category c on c.id = n.category_id
            where c.edition_id = ? and n.state = 'SUBMITTED'
            """;

    private int count(EditionId edition, String query) {
        return jdbc.sql(query).param(edition.value()).query(Integer.class).single();
    }

    private static void add(List<Sentence> open, String key, int count) {
        if (count > 0) {
            open.add(Sentence.of(key, count));
        }
    }
}
