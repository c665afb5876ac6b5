package org.commend.figures.deliberation;

import java.util.List;

/**
 * How many ballots prefer each candidate to each other; ballots recused from either of the two do
 * not count.
 */
final class Duels {
    final List<String> candidates;
    final int[][] prefer;
    final int[][] equal;

    Duels(List<String> candidates, List<Ballot> ballots) {
        this.candidates = candidates.stream().sorted().toList();
        int size = candidates.size();
        prefer = new int[size][size];
        equal = new int[size][size];
        for (var ballot : ballots) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    var one = this.candidates.get(a);
                    var other = this.candidates.get(b);
                    if (a == b
                            || ballot.recused().contains(one)
                            || ballot.recused().contains(other)) {
                        continue;
                    }
                    int difference = ballot.place(one) - ballot.place(other);
                    if (difference < 0) {
                        prefer[a][b]++;
                    } else if (difference == 0) {
                        equal[a][b]++;
                    }
                }
            }
        }
    }
}
