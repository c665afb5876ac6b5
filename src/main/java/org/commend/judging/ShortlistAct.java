package org.commend.judging;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;

/** The decision on a shortlist, and each nomination that is on it. */
public sealed interface ShortlistAct extends Act {

    record Decided(ProgrammeId programme, Actor by, CategoryId category, Reason reason)
            implements ShortlistAct {
        @Override
        public String note() {
            return reason.value();
        }

        @Override
        public UUID about() {
            return category.value();
        }
    }

    record Shortlisted(ProgrammeId programme, Actor by, NominationId nomination)
            implements ShortlistAct {
        @Override
        public UUID about() {
            return nomination.value();
        }

        /** It is told of the nomination, in its history. */
        @Override
        public String name() {
            return "nomination.shortlisted";
        }
    }
}
