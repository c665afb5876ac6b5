package org.commend.accounts;

import java.util.UUID;
import org.commend.audit.Act;
import org.commend.audit.Actor;
import org.commend.audit.AuditTrail;
import org.commend.kernel.ProgrammeId;

/** How somebody came in, and what became of their passkeys; it belongs to no programme. */
public sealed interface AccountAct extends Act {
    AccountId account();

    /** The last part of the name. */
    String way();

    @Override
    default ProgrammeId programme() {
        return AuditTrail.INSTALLATION;
    }

    @Override
    default Actor by() {
        return account().actor();
    }

    @Override
    default UUID about() {
        return account().value();
    }

    @Override
    default String name() {
        return Act.super.name() + "." + way();
    }

    /** Came in, by a link or a passkey. */
    record CameIn(AccountId account, String way) implements AccountAct {
        public static final String LINK = "link";
        public static final String PASSKEY = "passkey";
    }

    /** A passkey was added or removed. */
    record Passkey(AccountId account, String way) implements AccountAct {
        public static final String ADDED = "added";
        public static final String REMOVED = "removed";
    }
}
