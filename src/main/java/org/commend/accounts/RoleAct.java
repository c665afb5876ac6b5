package org.commend.accounts;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.kernel.ProgrammeId;

/** Which role somebody is given in a programme, and which is taken from them. */
public sealed interface RoleAct extends Act {
    AccountId account();

    @Override
    default UUID about() {
        return account().value();
    }

    record Given(ProgrammeId programme, Actor by, AccountId account, Role role) implements RoleAct {
        @Override
        public String name() {
            return RoleAct.super.name() + "." + Act.lower(role);
        }
    }

    record Taken(ProgrammeId programme, Actor by, AccountId account, Role role) implements RoleAct {
        @Override
        public String name() {
            return RoleAct.super.name() + "." + Act.lower(role);
        }
    }
}
