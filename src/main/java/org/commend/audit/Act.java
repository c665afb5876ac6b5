package org.commend.audit;

import java.util.Locale;
import java.util.UUID;
import org.commend.kernel.ProgrammeId;

/**
 * Something that somebody did: told within the transaction of the act, and heard by whoever has to
 * do with it. The audit trail writes an entry; what waits for the commit hears of what was done,
 * and of nothing else. Each module has a sealed type of its own, whose records are its acts.
 */
public interface Act {
    /** Whose act it is: a programme's, or {@link AuditTrail#INSTALLATION}. */
    ProgrammeId programme();

    Actor by();

    /** What it was done to: an id, never content. */
    UUID about();

    /** A person's reason, or empty. */
    default String note() {
        return "";
    }

    /**
     * As in the trail, like {@code nomination.accepted}: the type that it belongs to and its own,
     * said nowhere else.
     */
    default String name() {
        String whole = getClass().getDeclaringClass().getSimpleName();
        return lower(whole.substring(0, whole.length() - Act.class.getSimpleName().length()))
                + "."
                + lower(getClass().getSimpleName());
    }

    /** As a part of a name. */
    static String lower(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
