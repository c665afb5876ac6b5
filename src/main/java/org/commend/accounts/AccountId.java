package org.commend.accounts;

import java.util.UUID;
import org.commend.audit.Actor;

/** Which person with an account. */
public record AccountId(UUID value) {
    public Actor actor() {
        return Actor.account(value);
    }
}
