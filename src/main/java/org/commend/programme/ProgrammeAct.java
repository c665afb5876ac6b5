package org.commend.programme;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;

/** What becomes of a programme. */
public sealed interface ProgrammeAct extends Act {

    record Added(ProgrammeId programme, Actor by) implements ProgrammeAct {
        @Override
        public UUID about() {
            return programme.value();
        }
    }
}
