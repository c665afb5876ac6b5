package org.commend.judging;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judge's own scorecard as they see it.
 *
 * @param points by the key of the criterion; only those that were given
 * @param saved when something in it was kept last, or null when nothing was yet
 */
public record Card(
        Map<String, Integer> points, String comment, boolean submitted, @Nullable Instant saved) {
    static final Card EMPTY = new Card(Map.of(), "", false, null);
}
