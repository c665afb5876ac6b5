package org.commend.publication;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;
import org.commend.programme.HonourKind;

/**
 * What is conferred, and what is taken back; told of the nomination, or of the award where there is
 * none.
 */
public sealed interface HonourAct extends Act {

    record Conferred(ProgrammeId programme, Actor by, UUID about, HonourKind kind)
            implements HonourAct {
        @Override
        public String name() {
            return HonourAct.super.name() + "." + Act.lower(kind);
        }
    }

    record TakenBack(ProgrammeId programme, Actor by, UUID about, Reason reason)
            implements HonourAct {
        @Override
        public String note() {
            return reason.value();
        }
    }
}
