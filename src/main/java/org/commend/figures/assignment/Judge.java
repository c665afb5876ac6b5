package org.commend.figures.assignment;

/**
 * A judge as the planner sees them.
 *
 * @param id what people call them; they are named so in sentences
 * @param least fewest nominations that make it worth their while and keep them comparable with the
 *     others
 * @param most most nominations they have agreed to read, those already scored included
 */
public record Judge(String id, int least, int most) {
    public Judge {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "the load of %s must be 0 <= least <= most, not %d to %d"
                            .formatted(id, least, most));
        }
    }
}
