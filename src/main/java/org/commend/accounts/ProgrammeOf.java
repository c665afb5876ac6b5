package org.commend.accounts;

import java.util.Optional;
import org.commend.kernel.ProgrammeId;

/**
 * Says to which programme a thing belongs. Each module gives one for each kind of id that its acts
 * take, so that a permission can be asked of the id itself.
 *
 * @param <I> the kind of id
 */
public interface ProgrammeOf<I> {
    Class<I> kind();

    Optional<ProgrammeId> programmeOf(I id);
}
