package org.commend.judging;

import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;

/** Who comes onto a panel, and who leaves it. */
public sealed interface PanelAct extends Act {
    AccountId judge();

    @Override
    default UUID about() {
        return judge().value();
    }

    record Appointed(ProgrammeId programme, Actor by, AccountId judge) implements PanelAct {}

    record Dismissed(ProgrammeId programme, Actor by, AccountId judge, Reason reason)
            implements PanelAct {
        @Override
        public String note() {
            return reason.value();
        }
    }
}
