package org.commend.figures.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/** Grounds made by chance, and what a plan costs on them. */
final class Grounds {
    private static final int TOPICS = 8;

    private Grounds() {}

    /** Nominations and judges with topics; each nomination has so many eligible judges. */
    static Ground topical(int nominations, int judges, int eligible, int reads, long seed) {
        var random = new Random(seed);
        double[][] of = new double[judges + nominations][TOPICS];
        for (var topics : of) {
            for (int t = 0; t < TOPICS; t++) {
                topics[t] = Math.pow(random.nextDouble(), 3);
            }
        }
        var affinities = new HashMap<Pair, Double>();
        for (int n = 0; n < nominations; n++) {
            var chosen = new HashSet<Integer>();
            while (chosen.size() < eligible) {
                chosen.add(random.nextInt(judges));
            }
            for (int j : chosen) {
                affinities.put(new Pair(name(n), judge(j)), cosine(of[j], of[judges + n]));
            }
        }
        int mean = nominations * reads / judges;
        return Ground.ofEligible(
                java.util.stream.IntStream.range(0, nominations)
                        .mapToObj(n -> new Nomination(name(n), "", reads))
                        .toList(),
                java.util.stream.IntStream.range(0, judges)
                        .mapToObj(j -> new Judge(judge(j), mean * 2 / 3, mean * 5 / 4))
                        .toList(),
                affinities);
    }

    private static double cosine(double[] one, double[] other) {
        double both = 0, a = 0, b = 0;
        for (int t = 0; t < TOPICS; t++) {
            both += one[t] * other[t];
            a += one[t] * one[t];
            b += other[t] * other[t];
        }
        return Math.min(1, both / Math.sqrt(a * b));
    }

    static String name(int n) {
        return "N%05d".formatted(n);
    }

    static String judge(int j) {
        return "J%03d".formatted(j);
    }

    /**
     * Up to 200 × 40, with conflicts, minimums, caps, locked and given pairs; often more is wished
     * than can be had.
     */
    static Ground random(Random random) {
        int nominations = 1 + random.nextInt(random.nextInt(5) == 0 ? 200 : 40),
                count = 1 + random.nextInt(40);
        int reads = 1 + random.nextInt(4);
        int mean = Math.max(1, nominations * reads / count);
        List<Nomination> wanted = new ArrayList<>();
        List<Judge> judges = new ArrayList<>();
        for (int n = 0; n < nominations; n++) {
            wanted.add(
                    new Nomination(name(n), "c" + n % 3, Math.max(0, reads - random.nextInt(2))));
        }
        for (int j = 0; j < count; j++) {
            int most = random.nextInt(2 * mean + 2);
            judges.add(
                    new Judge(
                            judge(j), random.nextInt(3) == 0 ? random.nextInt(most + 1) : 0, most));
        }
        double conflicting = random.nextInt(3) == 0 ? .7 : .1;
        boolean coarse = random.nextBoolean();
        var affinities = new HashMap<Pair, Double>();
        var conflicts = new HashSet<Pair>();
        var locked = new HashSet<Pair>();
        var given = new HashSet<Pair>();
        var present = new HashSet<Pair>();
        for (int n = 0; n < nominations; n++) {
            for (int j = 0; j < count; j++) {
                var pair = new Pair(name(n), judge(j));
                affinities.put(pair, coarse ? random.nextInt(5) / 4.0 : random.nextDouble());
                if (random.nextDouble() < conflicting) {
                    conflicts.add(pair);
                } else if (random.nextInt(60) == 0) {
                    locked.add(pair);
                } else if (random.nextInt(60) == 0) {
                    given.add(pair);
                } else if (random.nextInt(20) == 0) {
                    present.add(pair);
                }
            }
        }
        var ground =
                Ground.ofEligible(wanted, judges, affinities)
                        .withConflicts(conflicts)
                        .withLocked(locked)
                        .withGiven(given);
        return random.nextBoolean() ? ground : ground.withPresent(present);
    }

    /** What a plan costs in the network that it was made in, missing reads and minimums first. */
    static List<Long> cost(Ground ground, Plan plan, double evenness) {
        var layout = new Layout(ground);
        var pairs = plan.pairs();
        boolean[][] chosen = new boolean[layout.nominations.size()][];
        for (int n = 0; n < chosen.length; n++) {
            chosen[n] = new boolean[layout.eligible[n].length];
            for (int e = 0; e < chosen[n].length; e++) {
                chosen[n][e] = pairs.contains(layout.pair(n, layout.eligible[n][e]));
            }
        }
        var choice = new Choice(chosen);
        long missing = 0, idle = 0;
        for (int n = 0; n < chosen.length; n++) {
            missing += layout.wanted[n] - choice.reads(n);
        }
        int[] loads = choice.loads(layout);
        for (int j = 0; j < loads.length; j++) {
            idle += Math.max(0, layout.least[j] - (loads[j] - layout.load[j]));
        }
        return List.of(missing, idle, new Network(layout, evenness).cost(choice));
    }
}
