package org.commend.judging.assignment;

import java.util.Comparator;

/** One nomination with one judge, by their ids. */
public record Pair(String nomination, String judge) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::nomination).thenComparing(Pair::judge);

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
