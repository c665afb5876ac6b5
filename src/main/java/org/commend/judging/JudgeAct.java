package org.commend.judging;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;
import org.commend.nominations.NominationId;

/** What a judge declares of a nomination, and what becomes of it. */
public sealed interface JudgeAct extends Act {
    NominationId nomination();

    @Override
    default UUID about() {
        return nomination().value();
    }

    record Recused(ProgrammeId programme, Actor by, NominationId nomination) implements JudgeAct {}

    record ConflictLifted(ProgrammeId programme, Actor by, NominationId nomination, Reason reason)
            implements JudgeAct {
        @Override
        public String note() {
            return reason.value();
        }
    }
}
