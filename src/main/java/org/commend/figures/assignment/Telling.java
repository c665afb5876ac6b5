package org.commend.figures.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commend.figures.numerics.Remark;

/** Says for each assignment and each change why it is. */
final class Telling {
    private final Layout layout;
    private final Ground ground;
    private final Choice choice;
    private final Set<Pair> swapped;
    private final int[] loads;
    private final Set<String> judges;
    private final Set<String> nominations;

    Telling(Layout layout, Choice choice, Set<Pair> swapped) {
        this.layout = layout;
        this.ground = layout.ground;
        this.choice = choice;
        this.swapped = swapped;
        loads = choice.loads(layout);
        judges = layout.judges.stream().map(Judge::id).collect(Collectors.toSet());
        nominations = layout.nominations.stream().map(Nomination::id).collect(Collectors.toSet());
    }

    List<Assignment> assignments() {
        var assignments = new ArrayList<Assignment>();
        for (var pair : layout.fixed) {
            assignments.add(
                    new Assignment(
                            pair.nomination(), pair.judge(), ground.affinity(pair), fixed(pair)));
        }
        for (int n = 0; n < layout.nominations.size(); n++) {
            for (int e = 0; e < layout.eligible[n].length; e++) {
                if (choice.chosen()[n][e]) {
                    var pair = layout.pair(n, layout.eligible[n][e]);
                    assignments.add(
                            new Assignment(
                                    pair.nomination(),
                                    pair.judge(),
                                    layout.affinity[n][e],
                                    chosen(n, e, pair)));
                }
            }
        }
        assignments.sort(Comparator.comparing(Assignment::pair));
        return assignments;
    }

    private Remark fixed(Pair pair) {
        return ground.given().contains(pair)
                ? Remark.of("plan.given", "%s has scored it already.", pair.judge())
                : Remark.of("plan.locked", "The organiser has fixed %s for it.", pair.judge());
    }

    private Remark chosen(int n, int e, Pair pair) {
        if (layout.present[n][e]) {
            return Remark.of("plan.kept", "%s was to read it before.", pair.judge());
        }
        int free = layout.eligible[n].length;
        if (free <= layout.wanted[n]) {
            return Remark.of(
                    "plan.only",
                    "%s is one of only %s judges who may read it.",
                    pair.judge(),
                    free);
        }
        if (swapped.contains(pair)) {
            return Remark.of(
                    "plan.connects",
                    "%s reads it so that the judges can be compared.",
                    pair.judge());
        }
        int better = 0, full = 0;
        for (int o = 0; o < free; o++) {
            if (!choice.chosen()[n][o] && layout.affinity[n][o] > layout.affinity[n][e]) {
                better++;
                if (loads[layout.eligible[n][o]]
                        >= layout.judges.get(layout.eligible[n][o]).most()) {
                    full++;
                }
            }
        }
        if (better == 0) {
            return Remark.of(
                    "plan.best",
                    "None of the %s judges who may read it suits it better than %s.",
                    free,
                    pair.judge());
        }
        if (better == full) {
            return Remark.of(
                    "plan.othersFull",
                    "%s suits it best of those with room; %s who suit it better are full.",
                    pair.judge(),
                    better);
        }
        return Remark.of(
                "plan.balance",
                "%s reads it so that all nominations together are read best; %s others suit it better.",
                pair.judge(),
                better);
    }

    List<Change> changes() {
        var now = new java.util.TreeSet<Pair>();
        var changes = new TreeMap<Pair, Change>();
        for (var assignment : assignments()) {
            now.add(assignment.pair());
            boolean was =
                    ground.present().contains(assignment.pair())
                            || ground.given().contains(assignment.pair());
            if (!was) {
                changes.put(
                        assignment.pair(),
                        new Change.Added(assignment.pair(), assignment.reason()));
            }
        }
        for (var pair : ground.present()) {
            if (!now.contains(pair) && !ground.given().contains(pair)) {
                changes.put(pair, new Change.Removed(pair, removed(pair)));
            }
        }
        return List.copyOf(changes.values());
    }

    private Remark removed(Pair pair) {
        if (ground.conflicts().contains(pair)) {
            return Remark.of("plan.conflict", "%s has a conflict of interest.", pair.judge());
        }
        if (!judges.contains(pair.judge())) {
            return Remark.of("plan.judgeLeft", "%s is no longer on the panel.", pair.judge());
        }
        if (!nominations.contains(pair.nomination())) {
            return Remark.of("plan.withdrawn", "%s is no longer to be judged.", pair.nomination());
        }
        return Remark.of("plan.moved", "%s is needed for other nominations.", pair.judge());
    }
}
