package org.commend.audit;

import java.time.Instant;
import java.util.UUID;
import org.commend.kernel.Secret;

/**
 * One act, who did it and when. Holds ids and an organiser's reason, never a story or an address.
 *
 * @param position from 1, without gaps, in its programme's chain
 */
public record AuditEntry(long position, Instant at, Actor by, String act, UUID about, String note) {

    /**
     * SHA-256 over the hash before and the fields, each with its length so that none can run into
     * the next.
     */
    String hashAfter(String previous) {
        var text = new StringBuilder();
        for (Object field :
                new Object[] {
                    previous,
                    position,
                    at,
                    by.kind(),
                    by.id() == null ? "" : by.id(),
                    act,
                    about,
                    note
                }) {
            String value = field.toString();
            text.append(value.length()).append(':').append(value).append(';');
        }
        return Secret.sha256(text.toString());
    }
}
