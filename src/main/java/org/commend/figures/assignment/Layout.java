package org.commend.figures.assignment;

import java.util.Arrays;
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
        var byNomination = sparse(number);
        for (int n = 0; n < nominations.size(); n++) {
            free(n, byNomination);
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

    private Map<String, Map<Integer, Double>> sparse(Map<String, Integer> judgeNumber) {
        var byNomination = new HashMap<String, Map<Integer, Double>>();
        if (!Double.isNaN(ground.otherwise())) {
            return byNomination;
        }
        ground.affinities()
                .forEach(
                        (pair, value) -> {
                            var j = judgeNumber.get(pair.judge());
                            if (j != null) {
                                byNomination
                                        .computeIfAbsent(
                                                pair.nomination(),
                                                none -> new java.util.TreeMap<>())
                                        .put(j, value);
                            }
                        });
        return byNomination;
    }

    private void free(int n, Map<String, Map<Integer, Double>> byNomination) {
        var id = nominations.get(n).id();
        boolean dense = !Double.isNaN(ground.otherwise());
        var candidates =
                dense
                        ? java.util.stream.IntStream.range(0, judges.size()).boxed().toList()
                        : List.copyOf(byNomination.getOrDefault(id, Map.of()).keySet());
        int[] chosen = new int[candidates.size()];
        double[] values = new double[candidates.size()];
        boolean[] now = new boolean[candidates.size()];
        int count = 0;
        for (int j : candidates.stream().sorted().toList()) {
            var pair = new Pair(id, judges.get(j).id());
            double value = ground.affinity(pair);
            if (Double.isNaN(value) || fixed.contains(pair)) {
                continue;
            }
            chosen[count] = j;
            values[count] = value;
            now[count++] = ground.present().contains(pair);
        }
        eligible[n] = Arrays.copyOf(chosen, count);
        affinity[n] = Arrays.copyOf(values, count);
        present[n] = Arrays.copyOf(now, count);
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
