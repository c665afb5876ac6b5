package org.commend.judging;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;
import org.commend.programme.EditionId;

/** What becomes of the plan who reads what. */
public sealed interface ReadsAct extends Act {
    EditionId edition();

    @Override
    default UUID about() {
        return edition().value();
    }

    record Assigned(ProgrammeId programme, Actor by, EditionId edition) implements ReadsAct {}
}
