package org.commend.figures.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commend.kernel.Sentence;

/**
 * Says what is missing and why: too few judges who may, or the {@link Narrow} place of the network.
 */
final class Lacking {
    private static final int NAMED = 5;
    private final Layout layout;
    private final Choice choice;
    private final int[] loads;
    private final int[][] readsOf; // nominations that each judge is chosen for
    private final List<Narrow> narrows = new ArrayList<>();
    private final Map<String, List<String>> fixed; // judges, by nomination
    private final Map<String, BitSet> panels = new HashMap<>(); // judges, by category

    Lacking(Layout layout, Choice choice) {
        this.layout = layout;
        this.choice = choice;
        loads = choice.loads(layout);
        readsOf = choice.readsOf(layout);
        fixed =
                layout.fixed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Pair::nomination,
                                        Collectors.mapping(Pair::judge, Collectors.toList())));
        for (int n = 0; n < layout.nominations.size(); n++) {
            var its =
                    panels.computeIfAbsent(
                            layout.nominations.get(n).category(), none -> new BitSet());
            for (int j : layout.eligible[n]) {
                its.set(j);
            }
        }
    }

    /** First every cut is found, whole; then it is told. */
    List<Shortfall> shortfalls() {
        var shortfalls = new ArrayList<Shortfall>();
        var lacking = new ArrayList<Integer>();
        for (int n = 0; n < layout.nominations.size(); n++) {
            if (missing(n) > 0) {
                lacking.add(n);
            }
        }
        lacking.stream().filter(n -> usable(n) >= layout.wanted[n]).forEach(this::find);
        lacking.forEach(n -> shortfalls.add(reads(n, missing(n))));
        for (int j = 0; j < layout.judges.size(); j++) {
            int missing = layout.least[j] - (loads[j] - layout.load[j]);
            if (missing > 0) {
                shortfalls.add(idle(j, missing));
            }
        }
        return shortfalls;
    }

    private int missing(int n) {
        return layout.wanted[n] - choice.reads(n);
    }

    /** How many judges with any room may read a nomination. */
    private int usable(int n) {
        return (int) Arrays.stream(layout.eligible[n]).filter(j -> layout.most[j] > 0).count();
    }

    private Shortfall reads(int n, int missing) {
        var nomination = layout.nominations.get(n);
        if (usable(n) < layout.wanted[n]) {
            return tooFew(n, missing, nomination);
        }
        var narrow = narrow(n);
        return new Shortfall(
                nomination.id(),
                missing,
                narrow.names(),
                Sentence.of(
                        "plan.narrow",
                        narrow.met(),
                        listed(narrow.names()),
                        narrow.asked(),
                        narrow.room(),
                        missing,
                        nomination.id()));
    }

    /** The cut that a nomination stands in. */
    private Narrow narrow(int n) {
        return narrows.stream().filter(it -> it.holds(n)).findFirst().orElseThrow();
    }

    /** Finds the cut of a nomination: one that was found for another, or its own. */
    private void find(int n) {
        if (narrows.stream().noneMatch(it -> it.holds(n) || it.takesIn(n))) {
            narrows.add(new Narrow(layout, choice, readsOf, n));
        }
    }

    private Shortfall tooFew(int n, int missing, Nomination nomination) {
        var names =
                Arrays.stream(layout.eligible[n])
                        .filter(j -> layout.most[j] > 0)
                        .mapToObj(j -> layout.judges.get(j).id())
                        .toList();
        var able = new java.util.TreeSet<>(names);
        able.addAll(fixed.getOrDefault(nomination.id(), List.of()));
        boolean whole = wholeCategory(n);
        String where = whole ? nomination.category() : nomination.id();
        boolean full = layout.eligible[n].length > names.size();
        return new Shortfall(
                nomination.id(),
                missing,
                List.copyOf(able),
                Sentence.of(
                        full ? "plan.tooFewWithRoom" : "plan.tooFew",
                        able.size(),
                        where,
                        missing,
                        nomination.id()));
    }

    /** Whether nobody else may read any nomination of the category either. */
    private boolean wholeCategory(int n) {
        var category = layout.nominations.get(n).category();
        var others = (BitSet) panels.getOrDefault(category, new BitSet()).clone();
        for (int j : layout.eligible[n]) {
            others.clear(j);
        }
        return others.isEmpty() && !category.isBlank();
    }

    private Shortfall idle(int j, int missing) {
        var judge = layout.judges.get(j);
        int may = 0;
        for (int n = 0; n < layout.nominations.size(); n++) {
            if (layout.wanted[n] > 0 && layout.place(n, j) >= 0) {
                may++;
            }
        }
        int wanted = layout.totalWanted(), least = layout.totalLeast();
        Sentence reason;
        if (may < layout.least[j]) {
            reason = Sentence.of("plan.judgeFew", judge.id(), may, judge.least());
        } else if (wanted < least) {
            reason =
                    Sentence.of(
                            "plan.minimumsTooHigh",
                            least,
                            wanted,
                            judge.id(),
                            loads[j],
                            judge.least());
        } else {
            reason = Sentence.of("plan.judgeCrowded", judge.id(), loads[j], judge.least());
        }
        return new Shortfall(judge.id(), missing, List.of(judge.id()), reason);
    }

    private static Sentence listed(List<String> names) {
        return names.size() <= NAMED
                ? Sentence.of("plan.judges", names)
                : Sentence.of("plan.manyJudges", names.size(), names.subList(0, NAMED));
    }
}
