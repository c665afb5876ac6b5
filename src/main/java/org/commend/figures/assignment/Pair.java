package org.commend.figures.assignment;

import java.util.Comparator;

/** One nomination with one judge, by their ids. */
public record Pair(String nomination, String judge) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::nomination).thenComparing(Pair::judge);

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }

    /**
     * Mixed, because ids like N0001 and J01 make neighbouring sums, and sets of many pairs would
     * crawl.
     */
    @Override
    public int hashCode() {
        int mixed = nomination.hashCode() * 0x9E3779B9 + judge.hashCode() * 0x85EBCA6B;
        mixed ^= mixed >>> 16;
        mixed *= 0xC2B2AE35;
        return mixed ^ mixed >>> 13;
    }
}
