package org.commend.nominations;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;

/** What happens to a nomination as such. */
public sealed interface NominationAct extends Act {
    NominationId nomination();

    @Override
    default UUID about() {
        return nomination().value();
    }

    record Submitted(ProgrammeId programme, Actor by, NominationId nomination)
            implements NominationAct {}

    record Accepted(ProgrammeId programme, Actor by, NominationId nomination)
            implements NominationAct {}

    record Refused(ProgrammeId programme, Actor by, NominationId nomination, Reason reason)
            implements NominationAct {
        @Override
        public String note() {
            return reason.value();
        }
    }
}
