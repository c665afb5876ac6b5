package org.commend.figures.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commend.figures.calibration.Reads;
import org.commend.figures.calibration.Standings;
import org.commend.figures.deliberation.Ballot;
import org.commend.figures.deliberation.Tally;

/**
 * Entries of the record, as JSON values. Names in them should be ids, not people's names: the
 * record is not erased.
 *
 * <p>Each has a {@code kind}; {@link Recount} knows {@code standings} and {@code tally}. Other
 * decisions (a recommendation, an honour) are entries of the caller's own kinds, and are covered by
 * the chain alone.
 */
public final class Entries {
    private Entries() {}

    /** Scores in, standings out, with the seed: all that is needed to reckon again. */
    public static Map<String, Object> standings(Reads reads, Standings standings) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("kind", "standings");
        entry.put("seed", Long.toString(standings.chance().seed()));
        entry.put("draws", standings.chance().draws());
        entry.put("places", new TreeMap<>(standings.places()));
        entry.put("incomplete", reads.incomplete());
        entry.put(
                "reads",
                reads.complete().stream()
                        .map(
                                r ->
                                        List.<Object>of(
                                                r.nomination(), r.category(), r.judge(), r.score()))
                        .toList());
        entry.put(
                "standings",
                standings.nominations().stream()
                        .map(
                                s ->
                                        Map.<String, Object>of(
                                                "nomination", s.nomination(),
                                                "place", s.place(),
                                                "mean", s.mean(),
                                                "calibrated", s.calibrated(),
                                                "standardError", s.standardError(),
                                                "pTop", s.pTop()))
                        .toList());
        return entry;
    }

    /** Which way of counting a tally was made by. */
    public enum Method {
        SCHULZE,
        SCOTTISH_STV,
        BORDA
    }

    /** Ballots in, elected out, with the seed. */
    public static Map<String, Object> tally(
            Method method, List<String> candidates, List<Ballot> ballots, int seats, Tally tally) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("kind", "tally");
        entry.put("method", method.name());
        entry.put("candidates", candidates.stream().sorted().toList());
        entry.put("seats", seats);
        entry.put("seed", Long.toString(tally.seed()));
        entry.put(
                "ballots",
                ballots.stream()
                        .map(
                                ballot ->
                                        Map.of(
                                                "ranking",
                                                        ballot.ranking().stream()
                                                                .map(
                                                                        g ->
                                                                                g.stream()
                                                                                        .sorted()
                                                                                        .toList())
                                                                .toList(),
                                                "recused",
                                                        ballot.recused().stream()
                                                                .sorted()
                                                                .toList()))
                        .toList());
        entry.put("elected", tally.elected());
        return entry;
    }
}
