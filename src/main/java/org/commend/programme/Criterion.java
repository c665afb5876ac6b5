package org.commend.programme;

import java.util.Map;
import java.util.TreeMap;

/**
 * One thing judged.
 *
 * @param weight its share of the score, in per cent; the weights of a category make 100
 * @param lowest the fewest points
 * @param highest the most points
 * @param anchors what some of the points mean, in words
 * @param common whether all categories share it
 */
public record Criterion(
        String key,
        String name,
        String explained,
        int weight,
        int lowest,
        int highest,
        Map<Integer, String> anchors,
        boolean common) {

    /** The words of the nearest anchor at or below some points, or none. */
    public String meaning(int points) {
        var below = new TreeMap<>(anchors).floorEntry(points);
        return below == null ? "" : below.getValue();
    }
}
