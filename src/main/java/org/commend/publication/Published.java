package org.commend.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commend.kernel.ProgrammeId;
import org.commend.programme.EditionId;
import org.commend.programme.Publicity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is public, by the database's clock: the only read of the public pages. */
@Component
@Transactional(readOnly = true)
public class Published implements Publicity {
    /** An edition whose winners are public. */
    public record Year(String slug, String name) {}

    private final JdbcClient jdbc;

    Published(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The published snapshot of an edition, if its embargo is over. */
    public Optional<Snapshot> of(EditionId edition) {
        return jdbc.sql("select snapshot from published where edition_id = ?")
                .param(edition.value())
                .query(String.class)
                .optional()
                .map(SnapshotText::read);
    }

    @Override
    public Optional<Instant> publicSince(EditionId edition) {
        return jdbc.sql("select embargo_until from published where edition_id = ?")
                .param(edition.value())
                .query((row, n) -> row.getTimestamp("embargo_until").toInstant())
                .optional();
    }

    /** When an edition’s winners were taken down, if they were public and nothing is instead. */
    public Optional<Instant> takenDown(EditionId edition) {
        return jdbc.sql("select at from taken_down where edition_id = ?")
                .param(edition.value())
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    /** The editions of a programme whose winners are public, newest first. */
    public List<Year> years(ProgrammeId programme) {
        return jdbc.sql(
                        """
                        select e.slug, e.name from published p join shown_edition e on e.id = p.edition_id
                        where e.programme_id = ? order by p.embargo_until desc
                        """)
                .param(programme.value())
                .query(Year.class)
                .list();
    }
}
