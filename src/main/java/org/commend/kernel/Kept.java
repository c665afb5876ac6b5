package org.commend.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a writing.
 *
 * @param at when the text that stands now was kept
 * @param version of the text that stands now
 * @param cleaned whether invisible characters were taken out
 * @param other somebody else's text, which stands and which the writer had not seen; null when the
 *     writing was kept
 */
public record Kept(Instant at, int version, boolean cleaned, @Nullable String other) {

    public static Kept kept(Instant at, int version, boolean cleaned) {
        return new Kept(at, version, cleaned, null);
    }

    public static Kept standsAgainst(Instant at, int version, String other) {
        return new Kept(at, version, false, other);
    }
}
