package org.commend.judging;

import java.util.List;
import org.commend.kernel.Ruling;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;

/**
 * Asked before a shortlist changes: what comes later in the way of a nomination may stand on it
 * already. Judging does not know what that is; publication answers.
 */
public interface StandingOnShortlists {
    /** Whether any shortlist of the edition may change now. */
    Ruling mayChange(EditionId edition);

    /** Whether the shortlist of a category may become this one. */
    Ruling mayBecome(CategoryId category, List<NominationId> chosen);
}
