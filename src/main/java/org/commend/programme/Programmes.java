package org.commend.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commend.kernel.NotFound;
import org.commend.kernel.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads of programmes and their editions: all of it is public. */
@Component
@Transactional(readOnly = true)
public class Programmes {
    private final JdbcClient jdbc;
    private final ProgrammeRows rows;

    Programmes(JdbcClient jdbc, ProgrammeRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** All programmes of this installation, in their order. */
    public List<Programme> all() {
        return jdbc.sql("select * from programme order by position, slug")
                .query(rows::programme)
                .list();
    }

    public Optional<Programme> find(String slug) {
        if (!couldBeSlug(slug)) {
            return Optional.empty();
        }
        return jdbc.sql("select * from programme where slug = ?")
                .param(slug)
                .query(rows::programme)
                .optional();
    }

    public Optional<Programme> find(ProgrammeId id) {
        return jdbc.sql("select * from programme where id = ?")
                .param(id.value())
                .query(rows::programme)
                .optional();
    }

    /** The editions of a programme, newest first by their opening. */
    public List<Edition> editions(Programme programme) {
        return jdbc.sql(
                        """
                        select e.* from edition e join moment m on m.edition_id = e.id and m.kind = 'OPENS'
                        where e.programme_id = ? order by m.planned_at desc
                        """)
                .param(programme.id().value())
                .query((row, n) -> rows.edition(row, programme))
                .list();
    }

    /** The editions that are run here now, the newest first. */
    public List<Edition> running(Programme programme) {
        return editions(programme).stream().filter(it -> !it.past()).toList();
    }

    /** The newest edition that is run here now. */
    public Optional<Edition> current(Programme programme) {
        return running(programme).stream().findFirst();
    }

    public Optional<Edition> edition(String programmeSlug, String editionSlug) {
        if (!couldBeSlug(editionSlug)) {
            return Optional.empty();
        }
        return find(programmeSlug)
                .flatMap(
                        programme ->
                                jdbc.sql(
                                                "select * from edition where programme_id = ? and slug = ?")
                                        .params(programme.id().value(), editionSlug)
                                        .query((row, n) -> rows.edition(row, programme))
                                        .optional());
    }

    public Optional<Edition> edition(EditionId id) {
        return jdbc.sql("select programme_id from edition where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(programme -> find(new ProgrammeId(programme)))
                .flatMap(
                        programme ->
                                jdbc.sql("select * from edition where id = ?")
                                        .param(id.value())
                                        .query((row, n) -> rows.edition(row, programme))
                                        .optional());
    }

    /**
     * Holds an edition until the transaction of the act ends, so that acts which stand on the same
     * state take turns: an approval, say, and a change of what is approved.
     *
     * @throws NotFound when there is no such edition
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Edition hold(EditionId id) {
        jdbc.sql("select id from edition where id = ? for no key update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return edition(id).orElseThrow(NotFound::new);
    }

    /**
     * The edition that a category belongs to.
     *
     * @throws NotFound when there is no such category
     */
    public Edition editionOf(CategoryId category) {
        return jdbc.sql("select edition_id from category where id = ?")
                .param(category.value())
                .query(UUID.class)
                .optional()
                .flatMap(id -> edition(new EditionId(id)))
                .orElseThrow(NotFound::new);
    }

    /**
     * The category itself.
     *
     * @throws NotFound when there is none
     */
    public Category category(CategoryId id) {
        return editionOf(id).category(id).orElseThrow(NotFound::new);
    }

    /** An address may hold anything; what is no part of one of ours does not reach the database. */
    private static boolean couldBeSlug(String part) {
        return part.matches("[a-z0-9-]{1,80}");
    }
}
