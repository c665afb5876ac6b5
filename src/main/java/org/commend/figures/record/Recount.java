package org.commend.figures.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commend.figures.calibration.Calibration;
import org.commend.figures.calibration.Chance;
import org.commend.figures.calibration.Places;
import org.commend.figures.calibration.Read;
import org.commend.figures.calibration.Reads;
import org.commend.figures.calibration.Standing;
import org.commend.figures.calibration.Standings;
import org.commend.figures.deliberation.Ballot;
import org.commend.figures.deliberation.Borda;
import org.commend.figures.deliberation.Schulze;
import org.commend.figures.deliberation.ScottishStv;

/**
 * Reckons an entry's standings or tally again from what went in, and says whether the same comes
 * out.
 */
public final class Recount {
    /** Figures may differ by so much: another processor may round a logarithm in another way. */
    private static final double TOLERANCE = 1e-6;

    private Recount() {}

    /** What the recount found; nothing for entries that hold nothing to reckon. */
    public static Optional<Finding> of(int number, Map<String, Object> entry) {
        try {
            return switch (String.valueOf(entry.get("kind"))) {
                case "standings" -> Optional.of(standings(number, entry));
                case "tally" -> Optional.of(tally(number, entry));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException
                | ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException unreadable) {
            return Optional.of(
                    Finding.broken(
                            "entry %d: cannot be recounted: %s"
                                    .formatted(number, unreadable.getMessage())));
        }
    }

    private static Finding standings(int number, Map<String, Object> entry) {
        var reads = new ArrayList<Read>();
        for (var row : list(entry, "reads")) {
            var cells = (List<?>) row;
            reads.add(
                    new Read(
                            (String) cells.get(0),
                            (String) cells.get(1),
                            (String) cells.get(2),
                            decimal(cells.get(3))));
        }
        var places = new LinkedHashMap<String, Integer>();
        map(entry.get("places")).forEach((category, k) -> places.put(category, (Integer) k));
        var chance = new Chance(Long.parseLong(text(entry, "seed")), whole(entry, "draws"));
        var outcome =
                Calibration.of(
                        new Reads(reads, whole(entry, "incomplete")),
                        new Places(places, 1),
                        chance);
        if (!(outcome instanceof Standings again)) {
            return Finding.broken("entry %d: these scores have no standings".formatted(number));
        }
        var byName = new LinkedHashMap<String, Standing>();
        again.nominations().forEach(standing -> byName.put(standing.nomination(), standing));
        var told = list(entry, "standings");
        if (told.size() != byName.size()) {
            return Finding.broken(
                    "entry %d: %d standings, where the scores make %d"
                            .formatted(number, told.size(), byName.size()));
        }
        for (var row : told) {
            var then = map(row);
            var now = byName.get(then.get("nomination"));
            if (now == null || !same(then, now)) {
                return Finding.broken(
                        "entry %d: the standing of %s is not what the scores make it"
                                .formatted(number, then.get("nomination")));
            }
        }
        return Finding.holds(
                "entry %d: %d standings follow from %d scores"
                        .formatted(number, told.size(), reads.size()));
    }

    private static boolean same(Map<String, Object> then, Standing now) {
        return then.get("place") instanceof Integer place
                && place == now.place()
                && near(then.get("mean"), now.mean())
                && near(then.get("calibrated"), now.calibrated())
                && near(then.get("standardError"), now.standardError())
                && near(then.get("pTop"), now.pTop());
    }

    private static boolean near(@org.jspecify.annotations.Nullable Object then, double now) {
        return then != null
                && Math.abs(decimal(then) - now) <= TOLERANCE * Math.max(1, Math.abs(now));
    }

    private static Finding tally(int number, Map<String, Object> entry) {
        var candidates = texts(entry.get("candidates"));
        var ballots = new ArrayList<Ballot>();
        for (var row : list(entry, "ballots")) {
            List<Set<String>> ranking = new ArrayList<>();
            for (var group : list(map(row), "ranking")) {
                ranking.add(new HashSet<>(texts(group)));
            }
            ballots.add(new Ballot(ranking, new HashSet<>(texts(map(row).get("recused")))));
        }
        int seats = whole(entry, "seats");
        long seed = Long.parseLong(text(entry, "seed"));
        var again =
                switch (Entries.Method.valueOf(text(entry, "method"))) {
                    case SCHULZE -> Schulze.count(candidates, ballots, seed);
                    case SCOTTISH_STV -> ScottishStv.count(candidates, ballots, seats, seed);
                    case BORDA -> Borda.count(candidates, ballots, seats, seed);
                };
        return again.elected().equals(texts(entry.get("elected")))
                ? Finding.holds(
                        "entry %d: %s from %d ballots elects %s"
                                .formatted(
                                        number,
                                        again.method(),
                                        ballots.size(),
                                        String.join(", ", again.elected())))
                : Finding.broken(
                        "entry %d: %s elects %s, not what is written"
                                .formatted(
                                        number,
                                        again.method(),
                                        String.join(", ", again.elected())));
    }

    private static int whole(Map<String, Object> entry, String name) {
        return (Integer) java.util.Objects.requireNonNull(entry.get(name), name);
    }

    private static String text(Map<String, Object> entry, String name) {
        return (String) java.util.Objects.requireNonNull(entry.get(name), name);
    }

    private static double decimal(Object value) {
        return ((Number) value).doubleValue();
    }

    private static List<?> list(Map<String, Object> entry, String name) {
        return (List<?>) java.util.Objects.requireNonNull(entry.get(name), name);
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
        return ((List<?>) java.util.Objects.requireNonNull(value))
                .stream().map(String.class::cast).toList();
    }

    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) java.util.Objects.requireNonNull(value))
                .forEach((key, part) -> map.put((String) key, part));
        return map;
    }
}
