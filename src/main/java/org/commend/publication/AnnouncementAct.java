package org.commend.publication;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;

/** The life of an announcement. */
public sealed interface AnnouncementAct extends Act {
    AnnouncementId announcement();

    @Override
    default UUID about() {
        return announcement().value();
    }

    record DrawnUp(ProgrammeId programme, Actor by, AnnouncementId announcement)
            implements AnnouncementAct {}

    record Approved(ProgrammeId programme, Actor by, AnnouncementId announcement)
            implements AnnouncementAct {}

    record ReleaseAsked(ProgrammeId programme, Actor by, AnnouncementId announcement, Reason reason)
            implements AnnouncementAct {
        @Override
        public String note() {
            return reason.value();
        }
    }

    record Released(ProgrammeId programme, Actor by, AnnouncementId announcement)
            implements AnnouncementAct {}

    record Archived(ProgrammeId programme, Actor by, AnnouncementId announcement)
            implements AnnouncementAct {}

    record Withdrawn(ProgrammeId programme, Actor by, AnnouncementId announcement, Reason reason)
            implements AnnouncementAct {
        @Override
        public String note() {
            return reason.value();
        }
    }

    record TakenDown(ProgrammeId programme, Actor by, AnnouncementId announcement, Reason reason)
            implements AnnouncementAct {
        @Override
        public String note() {
            return reason.value();
        }
    }
}
