package org.commend.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acted: an account, a nominator (by their draft), or Commend itself. */
public record Actor(Kind kind, @Nullable UUID id) {
    public enum Kind {
        ACCOUNT,
        NOMINATOR,
        COMMEND
    }

    public static Actor account(UUID id) {
        return new Actor(Kind.ACCOUNT, id);
    }

    public static Actor nominator(UUID draft) {
        return new Actor(Kind.NOMINATOR, draft);
    }

    public static Actor commend() {
        return new Actor(Kind.COMMEND, null);
    }
}
