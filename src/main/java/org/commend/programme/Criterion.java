package org.commend.programme;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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

    /** The same with each of its texts put through something. */
    Criterion saying(UnaryOperator<String> said) {
        var meanings = new TreeMap<Integer, String>();
        anchors.forEach((points, words) -> meanings.put(points, said.apply(words)));
        return new Criterion(
                key,
                said.apply(name),
                said.apply(explained),
                weight,
                lowest,
                highest,
                meanings,
                common);
    }

    /** The words of the nearest anchor at or below some points, or none. */
    public String meaning(int points) {
        var below = new TreeMap<>(anchors).floorEntry(points);
        return below == null ? "" : below.getValue();
    }
}
