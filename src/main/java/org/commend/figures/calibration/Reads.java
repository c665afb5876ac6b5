package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What the panel has read.
 *
 * @param complete one per nomination and judge
 * @param incomplete how many more were begun and lack a criterion; they count for nothing but this
 *     number
 */
public record Reads(List<Read> complete, int incomplete) {

    /** A scorecard's points by criterion; a criterion without points is not in the map. */
    public record Card(
            String nomination, String category, String judge, Map<String, Double> points) {}

    public Reads {
        complete = List.copyOf(complete);
        var seen = new HashSet<String>(complete.size() * 2);
        var categories = new HashMap<String, String>();
        for (var read : complete) {
            if (!seen.add(read.nomination().length() + ":" + read.nomination() + read.judge())) {
                throw new IllegalArgumentException(
                        "%s has read %s twice".formatted(read.judge(), read.nomination()));
            }
            var category = categories.putIfAbsent(read.nomination(), read.category());
            if (category != null && !category.equals(read.category())) {
                throw new IllegalArgumentException(
                        "%s stands in two categories, %s and %s"
                                .formatted(read.nomination(), category, read.category()));
            }
        }
    }

    public static Reads of(List<Read> complete) {
        return new Reads(complete, 0);
    }

    /**
     * Weighs each card's criteria: the score is the sum of weight · points; a card that lacks one
     * is incomplete.
     */
    public static Reads weigh(Map<String, Double> weights, List<Card> cards) {
        var complete = new ArrayList<Read>();
        for (var card : cards) {
            if (!card.points().keySet().containsAll(weights.keySet())) {
                continue;
            }
            double score = 0;
            for (var weight : new java.util.TreeMap<>(weights).entrySet()) {
                score += weight.getValue() * card.points().getOrDefault(weight.getKey(), 0.0);
            }
            complete.add(new Read(card.nomination(), card.category(), card.judge(), score));
        }
        return new Reads(complete, cards.size() - complete.size());
    }

    /** The same without one judge. */
    public Reads without(String judge) {
        return new Reads(
                complete.stream().filter(read -> !read.judge().equals(judge)).toList(), incomplete);
    }
}
