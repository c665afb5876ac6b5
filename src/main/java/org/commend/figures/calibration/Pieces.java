package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The connected pieces of the graph that joins each judge with the nominations they have read, by
 * union-find: O(n α(n)).
 */
final class Pieces {
    private final int[] parent;

    private Pieces(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The judges of each piece by name, largest piece first. */
    static List<List<String>> of(Table table) {
        var pieces = new Pieces(table.judges.size() + table.nominations.size());
        for (int r = 0; r < table.reads(); r++) {
            pieces.join(table.judge[r], table.judges.size() + table.nomination[r]);
        }
        var byRoot = new LinkedHashMap<Integer, List<String>>();
        for (int j = 0; j < table.judges.size(); j++) {
            byRoot.computeIfAbsent(pieces.root(j), root -> new ArrayList<>())
                    .add(table.judges.get(j));
        }
        var result = new ArrayList<>(byRoot.values());
        result.sort((one, other) -> Integer.compare(other.size(), one.size()));
        return result;
    }

    private int root(int i) {
        while (parent[i] != i) {
            i = parent[i] = parent[parent[i]];
        }
        return i;
    }

    private void join(int one, int other) {
        parent[root(one)] = root(other);
    }
}
