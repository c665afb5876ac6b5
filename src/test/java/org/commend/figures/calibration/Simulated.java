package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up panels of which the truth is known: nomination SD 1, noise SD 1, judge SD .5 unless said
 * otherwise.
 */
public final class Simulated {
    public final double[] truth;
    public final double[] severity;
    private final Random random;

    public Simulated(int nominations, int judges, long seed) {
        random = new Random(seed);
        truth = random.doubles(nominations, -1, 1).map(ignored -> random.nextGaussian()).toArray();
        severity =
                random.doubles(judges, -1, 1).map(ignored -> .5 * random.nextGaussian()).toArray();
    }

    public static String name(int nomination) {
        return "n%04d".formatted(nomination);
    }

    public static String judge(int judge) {
        return "j%03d".formatted(judge);
    }

    public double score(int nomination, int judge) {
        return 5 + truth[nomination] + severity[judge] + random.nextGaussian();
    }

    public Read read(int nomination, int judge) {
        return new Read(name(nomination), "", judge(judge), score(nomination, judge));
    }

    /** Each nomination read by so many judges, loads even, who with whom by chance. */
    public List<Read> uniform(int reads) {
        var result = new ArrayList<Read>();
        int[] load = new int[severity.length];
        for (int n = 0; n < truth.length; n++) {
            for (int j : lightest(load, reads, List.of())) {
                load[j]++;
                result.add(read(n, j));
            }
        }
        return result;
    }

    /** So many judges of the least load, ties by chance, none of those who are out. */
    public List<Integer> lightest(int[] load, int count, List<Integer> out) {
        var judges = new ArrayList<Integer>();
        for (int j = 0; j < load.length; j++) {
            if (!out.contains(j)) {
                judges.add(j);
            }
        }
        java.util.Collections.shuffle(judges, random);
        judges.sort((a, b) -> Integer.compare(load[a], load[b]));
        return List.copyOf(judges.subList(0, count));
    }
}
