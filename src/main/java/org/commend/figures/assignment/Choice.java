package org.commend.figures.assignment;

import java.util.ArrayList;
import java.util.stream.IntStream;

/**
 * Which of the eligible judges each nomination gets.
 *
 * @param chosen by nomination and place in {@link Layout#eligible}
 */
record Choice(boolean[][] chosen) {

    double affinity(Layout layout) {
        double total = 0;
        for (int n = 0; n < chosen.length; n++) {
            for (int e = 0; e < chosen[n].length; e++) {
                if (chosen[n][e]) {
                    total += layout.affinity[n][e];
                }
            }
        }
        return total;
    }

    int reads(int n) {
        int count = 0;
        for (boolean one : chosen[n]) {
            if (one) {
                count++;
            }
        }
        return count;
    }

    int[] loads(Layout layout) {
        int[] loads = layout.load.clone();
        for (int n = 0; n < chosen.length; n++) {
            for (int e = 0; e < chosen[n].length; e++) {
                if (chosen[n][e]) {
                    loads[layout.eligible[n][e]]++;
                }
            }
        }
        return loads;
    }

    /** The nominations that each judge is chosen for, in their order. */
    int[][] readsOf(Layout layout) {
        var reads = new ArrayList<IntStream.Builder>();
        layout.judges.forEach(it -> reads.add(IntStream.builder()));
        for (int n = 0; n < chosen.length; n++) {
            for (int e = 0; e < chosen[n].length; e++) {
                if (chosen[n][e]) {
                    reads.get(layout.eligible[n][e]).add(n);
                }
            }
        }
        return reads.stream().map(it -> it.build().toArray()).toArray(int[][]::new);
    }

    /** How many present assignments that could stay do not. */
    int moved(Layout layout) {
        int count = 0;
        for (int n = 0; n < chosen.length; n++) {
            for (int e = 0; e < chosen[n].length; e++) {
                if (layout.present[n][e] && !chosen[n][e]) {
                    count++;
                }
            }
        }
        return count;
    }
}
