package org.commend.figures.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.commend.kernel.Sentence;

/**
 * Whose removal would change the shortlist: the model is fitted again without each judge in turn,
 * all variances anew.
 *
 * <p>A nomination that nobody else has read cannot be on a shortlist without that judge. One fit
 * for each judge, started where the whole fit ended.
 */
public final class LeavingOneOut {
    private LeavingOneOut() {}

    /**
     * What leaving a judge out would change.
     *
     * @param entering who would be on the shortlist, by category and name
     * @param leaving who would no longer be
     */
    public record Influence(
            String judge, List<String> entering, List<String> leaving, Sentence remark) {
        public Influence {
            entering = List.copyOf(entering);
            leaving = List.copyOf(leaving);
        }

        public boolean changesNothing() {
            return entering.isEmpty() && leaving.isEmpty();
        }
    }

    /** The influence of each judge, by name; empty where the scores cannot be calibrated at all. */
    public static List<Influence> of(Reads reads, Places places) {
        var table = new Table(reads.complete());
        if (Refusals.of(table, table.raw(table.nomination, table.nominations.size())).isPresent()) {
            return List.of();
        }
        var whole = Fit.of(table);
        if (whole.isEmpty()) {
            return List.of();
        }
        var shortlist = shortlist(whole.get(), places);
        var influences = new ArrayList<Influence>();
        for (var judge : table.judges) {
            influences.add(without(judge, reads, places, whole.get(), shortlist));
        }
        return influences;
    }

    private static Influence without(
            String judge, Reads reads, Places places, Fit whole, TreeSet<String> shortlist) {
        var table = new Table(reads.without(judge).complete());
        Optional<Fit> fit = Optional.empty();
        if (Refusals.of(table, table.raw(table.nomination, table.nominations.size())).isEmpty()) {
            fit = Fit.from(table, whole.nominationRatio(), whole.judgeRatio());
        }
        if (fit.isEmpty()) {
            return new Influence(
                    judge, List.of(), List.of(), Sentence.of("leaving.impossible", judge));
        }
        var then = shortlist(fit.get(), places);
        var entering = new TreeSet<>(then);
        entering.removeAll(shortlist);
        var leaving = new TreeSet<>(shortlist);
        leaving.removeAll(then);
        return new Influence(
                judge,
                List.copyOf(entering),
                List.copyOf(leaving),
                entering.isEmpty() && leaving.isEmpty()
                        ? Sentence.of("leaving.nothing", judge)
                        : Sentence.of("leaving.changes", judge, listed(entering), listed(leaving)));
    }

    private static Sentence listed(TreeSet<String> names) {
        return names.isEmpty()
                ? Sentence.of("leaving.nobody")
                : Sentence.of("leaving.names", List.copyOf(names));
    }

    /** Each category's best k by calibrated score. */
    static TreeSet<String> shortlist(Fit fit, Places places) {
        var table = fit.table();
        double[] effects = fit.effects();
        Map<Integer, List<Integer>> byCategory = new HashMap<>();
        for (int i = 0; i < effects.length; i++) {
            byCategory.computeIfAbsent(table.categoryOf[i], none -> new ArrayList<>()).add(i);
        }
        var chosen = new TreeSet<String>();
        byCategory.forEach(
                (category, members) -> {
                    members.sort(
                            (a, b) ->
                                    Double.compare(
                                            effects[b], effects[a])); // stable: equal ones by name
                    members.stream()
                            .limit(places.of(table.categories.get(category)))
                            .map(table.nominations::get)
                            .forEach(chosen::add);
                });
        return chosen;
    }
}
