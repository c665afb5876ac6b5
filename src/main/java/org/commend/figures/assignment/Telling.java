package org.commend.figures.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commend.kernel.Sentence;

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

    private Sentence fixed(Pair pair) {
        return ground.given().contains(pair)
                ? Sentence.of("plan.given", pair.judge())
                : Sentence.of("plan.locked", pair.judge());
    }

    private Sentence chosen(int n, int e, Pair pair) {
        if (layout.present[n][e]) {
            return Sentence.of("plan.kept", pair.judge());
        }
        int free = layout.eligible[n].length;
        if (free <= layout.wanted[n]) {
            return Sentence.of("plan.only", pair.judge(), free);
        }
        if (swapped.contains(pair)) {
            return Sentence.of("plan.connects", pair.judge());
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
            return Sentence.of("plan.best", free, pair.judge());
        }
        if (better == full) {
            return Sentence.of("plan.othersFull", pair.judge(), better);
        }
        return Sentence.of("plan.balance", pair.judge(), better);
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

    private Sentence removed(Pair pair) {
        if (ground.conflicts().contains(pair)) {
            return Sentence.of("plan.conflict", pair.judge());
        }
        if (!judges.contains(pair.judge())) {
            return Sentence.of("plan.judgeLeft", pair.judge());
        }
        if (!nominations.contains(pair.nomination())) {
            return Sentence.of("plan.withdrawn", pair.nomination());
        }
        return Sentence.of("plan.moved", pair.judge());
    }
}
