package org.commend.figures.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.commend.bench.ReferenceData;
import org.commend.bench.Row;

/** Optima against the published ones and against OR-Tools, and the time they take. */
public final class AssignmentRows {
    private AssignmentRows() {}

    public static List<Row> published(ReferenceData data) {
        var rows = new ArrayList<Row>();
        for (int k = 2; k <= 4; k++) {
            var reference = data.json("ref/assignment_optima.json").get("preflib1_k" + k);
            var ground =
                    matrix(
                            data,
                            k,
                            reference.get("load_min").asInt(),
                            reference.get("load_max").asInt());
            var plan = new Planner().plan(ground, new Wishes(0, .02, 0, 1));
            rows.add(
                    Row.equal(
                            "public matrix, k = %d: total similarity".formatted(k),
                            String.valueOf(reference.get("max_total_similarity").asDouble()),
                            String.valueOf(plan.report().optimum())));
            rows.add(
                    Row.atMost(
                            "public matrix, k = %d: pieces after the swaps".formatted(k),
                            "cost %.2f of similarity"
                                    .formatted(plan.report().optimum() - plan.report().planned()),
                            plan.report().pieces(),
                            1,
                            ""));
        }
        return rows;
    }

    private static Ground matrix(ReferenceData data, int k, int least, int most) {
        var affinities = new HashMap<Pair, Double>();
        var conflicts = new HashSet<Pair>();
        var papers = new TreeSet<String>();
        var reviewers = new TreeSet<String>();
        for (var row : data.rows("assign_preflib1.csv")) {
            var pair = new Pair(row[0], row[1]);
            papers.add(row[0]);
            reviewers.add(row[1]);
            affinities.put(pair, Double.parseDouble(row[2]));
            if (row[3].equals("1")) {
                conflicts.add(pair);
            }
        }
        return Ground.ofEligible(
                        papers.stream().map(p -> new Nomination(p, "", k)).toList(),
                        reviewers.stream().map(r -> new Judge(r, least, most)).toList(),
                        affinities)
                .withConflicts(conflicts);
    }

    /**
     * 10,000 nominations, 500 judges, three reads, about 490,000 arcs; the faster of three runs of
     * each, in turn.
     */
    public static List<Row> large() {
        new NetworkSimplex().solve(problem(1000, 50, 1));
        new OrTools().solve(problem(1000, 50, 1));
        double ours = Double.MAX_VALUE, theirs = Double.MAX_VALUE;
        long difference = 0;
        int arcs = 0;
        for (int run = 0; run < 5; run++) {
            var problem = problem(10_000, 500, 7);
            arcs = problem.arcs();
            long begin = System.nanoTime();
            var own = new NetworkSimplex().solve(problem).orElseThrow();
            long middle = System.nanoTime();
            var oracle = new OrTools().solve(problem).orElseThrow();
            ours = Math.min(ours, (middle - begin) / 1e9);
            theirs = Math.min(theirs, (System.nanoTime() - middle) / 1e9);
            difference = Math.max(difference, Math.abs(problem.cost(own) - problem.cost(oracle)));
        }
        var what = "10,000 × 500, k = 3, %,d arcs: ".formatted(arcs);
        return List.of(
                Row.equal(what + "objective less OR-Tools'", "0", String.valueOf(difference)),
                Row.atMost(what + "time", "best of 5", ours, 4, " s"),
                Row.atMost(
                        what + "time over OR-Tools'",
                        "OR-Tools %.2f s".formatted(theirs),
                        ours / theirs,
                        3,
                        "×"));
    }

    /**
     * The planner's network with costs in thousandths of affinity, which spares the oracle our nine
     * digits.
     */
    static FlowProblem problem(int nominations, int judges, long seed) {
        var network =
                new Network(new Layout(Grounds.topical(nominations, judges, 47, 3, seed)), .01);
        var fine = network.problem(Network.Lack.NONE, 0);
        long[] cost =
                java.util.Arrays.stream(fine.cost())
                        .map(c -> Math.round(c * 1000.0 / network.unit))
                        .toArray();
        return new FlowProblem(fine.supply(), fine.from(), fine.to(), fine.capacity(), cost);
    }

    /** Random grounds, some infeasible: the same optimum as the oracle's. */
    public static Row properties(int tries) {
        int equal = 0;
        for (int seed = 0; seed < tries; seed++) {
            var ground = Grounds.random(new Random(seed));
            var own = new Planner().plan(ground, new Wishes(.01, 0, 0, 1));
            var oracle = new Planner(new OrTools()).plan(ground, new Wishes(.01, 0, 0, 1));
            if (Grounds.cost(ground, own, .01).equals(Grounds.cost(ground, oracle, .01))) {
                equal++;
            }
        }
        return Row.equal(
                "random grounds up to 200 × 40 with the oracle's objective",
                tries + " of " + tries,
                equal + " of " + tries);
    }
}
