package org.commend.judging;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;
import org.commend.nominations.NominationId;

/** What a judge does with a scorecard as a whole. */
public sealed interface ScorecardAct extends Act {
    NominationId nomination();

    @Override
    default UUID about() {
        return nomination().value();
    }

    record Submitted(ProgrammeId programme, Actor by, NominationId nomination)
            implements ScorecardAct {}

    record Reopened(ProgrammeId programme, Actor by, NominationId nomination)
            implements ScorecardAct {}
}
