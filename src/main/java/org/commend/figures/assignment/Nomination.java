package org.commend.figures.assignment;

/**
 * A nomination as the planner sees it.
 *
 * @param id what people call it; it is named so in sentences
 * @param category the category it stands in, by the name that people read
 * @param reads how many judges are to score it, those who have already done so included
 */
public record Nomination(String id, String category, int reads) {
    public Nomination {
        if (reads < 0) {
            throw new IllegalArgumentException("reads wanted for " + id + " is negative: " + reads);
        }
    }
}
