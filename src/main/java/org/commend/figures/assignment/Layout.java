package org.commend.figures.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A {@link Ground} in numbers: nominations and judges in the order of their ids, what is fixed set
 * aside, and for each nomination the judges who are free to be chosen, with their affinities.
 */
final class Layout {
    final Ground ground;
    final List<Nomination> nominations;
    final List<Judge> judges;
    final Set<Pair> fixed = new TreeSet<>(); // given or locked: not the planner's to choose
    final int[] wanted; // reads still to be found for each nomination
    final int[] load; // fixed reads of each judge
    final int[] least; // reads still to be found for each judge to be worth their while
    final int[] most; // reads that each judge may still be given
    final int[][] eligible; // judges who may be chosen for each nomination
    final double[][] affinity; // of those
    final boolean[][] present; // whether assigned now

    Layout(Ground ground) {
        this.ground = ground;
        nominations =
                ground.nominations().stream()
                        .sorted(java.util.Comparator.comparing(Nomination::id))
                        .toList();
        judges =
                ground.judges().stream().sorted(java.util.Comparator.comparing(Judge::id)).toList();
        var number = new HashMap<String, Integer>();
        for (int j = 0; j < judges.size(); j++) {
            number.put(judges.get(j).id(), j);
        }
        load = new int[judges.size()];
        wanted = nominations.stream().mapToInt(Nomination::reads).toArray();
        fix(number);
        least = new int[judges.size()];
        most = new int[judges.size()];
        for (int j = 0; j < judges.size(); j++) {
            most[j] = Math.max(0, judges.get(j).most() - load[j]);
            least[j] = Math.clamp(judges.get(j).least() - load[j], 0, most[j]);
        }
        eligible = new int[nominations.size()][];
        affinity = new double[nominations.size()][];
        present = new boolean[nominations.size()][];
        var barred = new Marks(number, ground.conflicts(), fixed);
        var assigned = new Marks(number, ground.present());
        var known = new Known(ground, judges, number);
        for (int n = 0; n < nominations.size(); n++) {
            free(n, known, barred.of(nominations.get(n)), assigned.of(nominations.get(n)));
        }
    }

    private void fix(Map<String, Integer> judgeNumber) {
        var nominationNumber = new HashMap<String, Integer>();
        for (int n = 0; n < nominations.size(); n++) {
            nominationNumber.put(nominations.get(n).id(), n);
        }
        var pairs = new HashSet<>(ground.given());
        for (var pair : ground.locked()) {
            if (judgeNumber.containsKey(pair.judge())) {
                pairs.add(pair);
            }
        }
        for (var pair : pairs) {
            if (ground.conflicts().contains(pair)) {
                continue;
            }
            Integer j = judgeNumber.get(pair.judge());
            Integer n = nominationNumber.get(pair.nomination());
            if (j != null && (n != null || ground.given().contains(pair))) {
                load[j]++;
            }
            if (n == null) {
                continue;
            }
            wanted[n] = Math.max(0, wanted[n] - 1);
            fixed.add(pair);
        }
    }

    private void free(int n, Known known, BitSet barred, BitSet assigned) {
        double[] row = known.row(nominations.get(n));
        int[] chosen = new int[row.length];
        int count = 0;
        for (int j = 0; j < row.length; j++) {
            if (!Double.isNaN(row[j]) && !barred.get(j)) {
                chosen[count++] = j;
            }
        }
        eligible[n] = Arrays.copyOf(chosen, count);
        affinity[n] = new double[count];
        present[n] = new boolean[count];
        for (int e = 0; e < count; e++) {
            affinity[n][e] = row[chosen[e]];
            present[n][e] = assigned.get(chosen[e]);
        }
    }

    /** Some pairs, by nomination and number of the judge. */
    private static final class Marks {
        private static final BitSet NONE = new BitSet();
        private final Map<String, BitSet> marks = new HashMap<>();

        @SafeVarargs
        Marks(Map<String, Integer> judgeNumber, Collection<Pair>... pairs) {
            for (var some : pairs) {
                for (var pair : some) {
                    var j = judgeNumber.get(pair.judge());
                    if (j != null) {
                        marks.computeIfAbsent(pair.nomination(), it -> new BitSet()).set(j);
                    }
                }
            }
        }

        BitSet of(Nomination nomination) {
            return marks.getOrDefault(nomination.id(), NONE);
        }
    }

    /** What is known of affinities, a nomination at a time. */
    private static final class Known {
        private final PairTable table;
        private final double otherwise;
        private final int[] judge; // of each column, or −1 where it is nobody's here
        private final double[] row;

        Known(Ground ground, List<Judge> judges, Map<String, Integer> judgeNumber) {
            table = ground.table();
            otherwise = ground.otherwise();
            row = new double[judges.size()];
            judge = new int[table.judges().size()];
            for (int c = 0; c < judge.length; c++) {
                judge[c] = judgeNumber.getOrDefault(table.judges().get(c), -1);
            }
        }

        /** The affinity of each judge; good until the next call. */
        double[] row(Nomination nomination) {
            Arrays.fill(row, otherwise);
            int at = table.row(nomination.id());
            if (at >= 0) {
                int[] columns = table.columns(at);
                double[] values = table.values(at);
                for (int i = 0; i < columns.length; i++) {
                    if (judge[columns[i]] >= 0) {
                        row[judge[columns[i]]] = values[i];
                    }
                }
            }
            return row;
        }
    }

    Pair pair(int n, int j) {
        return new Pair(nominations.get(n).id(), judges.get(j).id());
    }

    /** The place of a judge among those eligible for a nomination, or −1. */
    int place(int n, int j) {
        int at = Arrays.binarySearch(eligible[n], j);
        return at < 0 ? -1 : at;
    }

    int totalWanted() {
        return Arrays.stream(wanted).sum();
    }

    int totalLeast() {
        return Arrays.stream(least).sum();
    }
}
