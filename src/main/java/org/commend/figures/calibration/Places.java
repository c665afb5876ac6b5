package org.commend.figures.calibration;

import java.util.Map;

/**
 * How many nominations of each category go on.
 *
 * @param otherwise for categories that are not named
 */
public record Places(Map<String, Integer> byCategory, int otherwise) {
    public Places {
        byCategory = Map.copyOf(byCategory);
        if (otherwise < 1 || byCategory.values().stream().anyMatch(places -> places < 1)) {
            throw new IllegalArgumentException("a category has at least one place");
        }
    }

    public static Places each(int places) {
        return new Places(Map.of(), places);
    }

    public int of(String category) {
        return byCategory.getOrDefault(category, otherwise);
    }
}
