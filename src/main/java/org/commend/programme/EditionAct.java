package org.commend.programme;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;

/** What becomes of an edition, and which of its moments began. */
public sealed interface EditionAct extends Act {
    EditionId edition();

    @Override
    default UUID about() {
        return edition().value();
    }

    record Added(ProgrammeId programme, Actor by, EditionId edition) implements EditionAct {}

    record Begun(ProgrammeId programme, Actor by, EditionId edition, Moment moment, Reason reason)
            implements EditionAct {
        @Override
        public String note() {
            return reason.value();
        }

        @Override
        public String name() {
            return EditionAct.super.name() + "." + moment.phase();
        }
    }
}
