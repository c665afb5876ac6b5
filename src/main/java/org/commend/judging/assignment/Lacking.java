package org.commend.judging.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.commend.judging.figures.Remark;

/**
 * Says what is missing and why, from the minimum cut.
 *
 * <p>From a nomination that lacks reads, walk to every judge who may read it and does not yet, from
 * such a judge to every nomination they do read, and so on. No judge met has room (else the flow
 * was not greatest); so the nominations met ask these judges, and only these, for more than they
 * can take. That set is the cut, and the sentence names it.
 */
final class Lacking {
    private static final int NAMED = 5;
    private final Layout layout;
    private final Choice choice;
    private final int[] loads;

    Lacking(Layout layout, Choice choice) {
        this.layout = layout;
        this.choice = choice;
        loads = choice.loads(layout);
    }

    List<Shortfall> shortfalls() {
        var shortfalls = new ArrayList<Shortfall>();
        for (int n = 0; n < layout.nominations.size(); n++) {
            int missing = layout.wanted[n] - choice.reads(n);
            if (missing > 0) shortfalls.add(reads(n, missing));
        }
        for (int j = 0; j < layout.judges.size(); j++) {
            int missing = layout.least[j] - (loads[j] - layout.load[j]);
            if (missing > 0) shortfalls.add(idle(j, missing));
        }
        return shortfalls;
    }

    private Shortfall reads(int n, int missing) {
        var nomination = layout.nominations.get(n);
        int usable =
                (int) Arrays.stream(layout.eligible[n]).filter(j -> layout.most[j] > 0).count();
        if (usable < layout.wanted[n]) return tooFew(n, missing, nomination);
        boolean[] judges = new boolean[layout.judges.size()];
        boolean[] nominations = new boolean[layout.nominations.size()];
        cut(n, judges, nominations);
        var names = names(judges);
        int asked = 0, room = 0, met = 0;
        for (int m = 0; m < nominations.length; m++)
            if (nominations[m]) {
                met++;
                asked += layout.wanted[m] - elsewhere(m, judges);
            }
        for (int j = 0; j < judges.length; j++) if (judges[j]) room += layout.most[j];
        return new Shortfall(
                nomination.id(),
                missing,
                names,
                Remark.of(
                        "plan.narrow",
                        "%s nominations ask %s for %s reads, and they have room for %s; %s missing for %s.",
                        met,
                        listed(names),
                        asked,
                        room,
                        counted(missing),
                        nomination.id()));
    }

    /** Reads of a nomination that judges outside the cut give: those are not asked of the cut. */
    private int elsewhere(int m, boolean[] judges) {
        int count = 0;
        for (int e = 0; e < layout.eligible[m].length; e++)
            if (choice.chosen()[m][e] && !judges[layout.eligible[m][e]]) count++;
        return count;
    }

    private Shortfall tooFew(int n, int missing, Nomination nomination) {
        var names =
                Arrays.stream(layout.eligible[n])
                        .filter(j -> layout.most[j] > 0)
                        .mapToObj(j -> layout.judges.get(j).id())
                        .toList();
        var fixed =
                layout.fixed.stream()
                        .filter(pair -> pair.nomination().equals(nomination.id()))
                        .map(Pair::judge)
                        .toList();
        var able = new java.util.TreeSet<>(names);
        able.addAll(fixed);
        boolean whole = wholeCategory(n);
        String where = whole ? nomination.category() : nomination.id();
        boolean full = layout.eligible[n].length > names.size();
        return new Shortfall(
                nomination.id(),
                missing,
                List.copyOf(able),
                Remark.of(
                        full ? "plan.tooFewWithRoom" : "plan.tooFew",
                        full
                                ? "Only %s without a conflict and with room for %s; %s missing for %s."
                                : "Only %s without a conflict for %s; %s missing for %s.",
                        able.size() == 1 ? "1 judge" : able.size() + " judges",
                        where,
                        counted(missing),
                        nomination.id()));
    }

    /** Whether nobody else may read any nomination of the category either. */
    private boolean wholeCategory(int n) {
        var category = layout.nominations.get(n).category();
        var able = Arrays.stream(layout.eligible[n]).boxed().toList();
        for (int m = 0; m < layout.nominations.size(); m++)
            if (layout.nominations.get(m).category().equals(category))
                for (int j : layout.eligible[m]) if (!able.contains(j)) return false;
        return !category.isBlank();
    }

    private void cut(int start, boolean[] judges, boolean[] nominations) {
        var queue = new ArrayDeque<Integer>(List.of(start));
        nominations[start] = true;
        while (!queue.isEmpty()) {
            int n = queue.remove();
            for (int e = 0; e < layout.eligible[n].length; e++) {
                int j = layout.eligible[n][e];
                if (choice.chosen()[n][e] || judges[j]) continue;
                judges[j] = true;
                for (int m = 0; m < nominations.length; m++) {
                    int place = layout.place(m, j);
                    if (!nominations[m] && place >= 0 && choice.chosen()[m][place]) {
                        nominations[m] = true;
                        queue.add(m);
                    }
                }
            }
        }
    }

    private Shortfall idle(int j, int missing) {
        var judge = layout.judges.get(j);
        int may = 0;
        for (int n = 0; n < layout.nominations.size(); n++)
            if (layout.wanted[n] > 0 && layout.place(n, j) >= 0) may++;
        int wanted = layout.totalWanted(), least = layout.totalLeast();
        Remark reason;
        if (may < layout.least[j])
            reason =
                    Remark.of(
                            "plan.judgeFew",
                            "%s may read only %s of the nominations that still want reads; the minimum of %s cannot be met.",
                            judge.id(),
                            may,
                            judge.least());
        else if (wanted < least)
            reason =
                    Remark.of(
                            "plan.minimumsTooHigh",
                            "The judges' minimums ask for %s more reads and the nominations for %s; %s gets %s instead of %s.",
                            least,
                            wanted,
                            judge.id(),
                            loads[j],
                            judge.least());
        else
            reason =
                    Remark.of(
                            "plan.judgeCrowded",
                            "What %s may read is needed by others to reach their minimum; %s instead of %s.",
                            judge.id(),
                            loads[j],
                            judge.least());
        return new Shortfall(judge.id(), missing, List.of(judge.id()), reason);
    }

    private List<String> names(boolean[] judges) {
        var names = new ArrayList<String>();
        for (int j = 0; j < judges.length; j++) if (judges[j]) names.add(layout.judges.get(j).id());
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static String listed(List<String> names) {
        if (names.size() <= NAMED) return String.join(", ", names);
        return names.size() + " judges (" + String.join(", ", names.subList(0, NAMED)) + " …)";
    }

    private static String counted(int reads) {
        return reads == 1 ? "1 read is" : reads + " reads are";
    }
}
