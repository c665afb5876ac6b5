package org.commend.accounts;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.commend.kernel.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the programme of an id by a query with one place.
 *
 * @param <I> the kind of id
 */
public record ProgrammeByQuery<I>(
        Class<I> kind, Function<I, UUID> value, JdbcClient jdbc, String query)
        implements ProgrammeOf<I> {
    @Override
    public Optional<ProgrammeId> programmeOf(I id) {
        return jdbc.sql(query)
                .param(value.apply(id))
                .query(UUID.class)
                .optional()
                .map(ProgrammeId::new);
    }
}
