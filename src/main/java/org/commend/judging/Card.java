package org.commend.judging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judge's own scorecard as they see it.
 *
 * @param points by the key of the criterion; only those that were given
 * @param saved when something in it was kept last, or null when nothing was yet
 * @param versions of the fields, by the key of the criterion or {@code comment}
 * @param formerComments that gave way to another, the newest first
 */
public record Card(
        Map<String, Integer> points,
        String comment,
        boolean submitted,
        @Nullable Instant saved,
        Map<String, Integer> versions,
        List<String> formerComments) {
    static final Card EMPTY = new Card(Map.of(), "", false, null, Map.of(), List.of());

    /** Which version of a field this is; 0 when nothing was given. */
    public int version(String field) {
        return versions.getOrDefault(field, 0);
    }
}
