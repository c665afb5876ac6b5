package org.commend.figures.deliberation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.commend.kernel.Sentence;

/**
 * Several winners by the single transferable vote as in Scottish local elections (weighted
 * inclusive Gregory).
 *
 * <p>By the letter of The Scottish Local Government Elections Order 2011 (SSI 2011/399), Schedule
 * 1:
 *
 * <ul>
 *   <li>rule 46: first preferences are counted;
 *   <li>rule 47: quota = valid papers / (vacancies + 1) + 1, fractions ignored;
 *   <li>rule 48: who has at least the quota is deemed elected;
 *   <li>rule 49: an elected candidate's surplus goes, from all their papers, to each paper's next
 *       available preference, at surplus · value when received / votes credited, to five decimal
 *       places, any remainder ignored;
 *   <li>rule 50: the greatest surplus first; equal ones by the most recent preceding stage at which
 *       they differed, then by lot;
 *   <li>rule 51: when no surplus is left, the candidate with the fewest votes is excluded and their
 *       papers go on at the value at which they were received;
 *   <li>rule 52: equal ones by the most recent preceding stage at which they differed, then by lot;
 *   <li>rule 53: when as many candidates continue as vacancies remain, they are elected, and
 *       nothing more is transferred.
 * </ul>
 *
 * Votes are whole numbers of 1/100,000, so every figure is exact. A paper whose next preference is
 * equal ranks goes no further (rule 44 rejects it if that is its first). A recused member's paper
 * cannot rank whom they are recused from. O(stages · papers · m).
 */
public final class ScottishStv {
    private static final long ONE = 100_000;
    public static final String METHOD = "Scottish STV (SSI 2011/399, Schedule 1, rules 46 to 53)";

    private final int seats;
    private final long seed;
    private final List<Paper> valid;
    private final List<Sentence> steps = new ArrayList<>();
    private final Lot lot;
    private final Set<String> continuing = new LinkedHashSet<>();
    private final List<String> elected = new ArrayList<>();
    private final Map<String, Long> votes = new LinkedHashMap<>();
    private final Set<String> surplus =
            new LinkedHashSet<>(); // elected whose surplus is still to be transferred
    private final List<Map<String, Long>> history = new ArrayList<>();
    private long quota;

    /** A ballot paper in somebody's parcel. */
    private static final class Paper {
        final Ballot ballot;
        String holder = "";
        long value = ONE;

        Paper(Ballot ballot) {
            this.ballot = ballot;
        }
    }

    private ScottishStv(List<String> candidates, List<Ballot> ballots, int seats, long seed) {
        this.seats = seats;
        this.seed = seed;
        lot = new Lot(candidates, seed, steps);
        candidates.stream().sorted().forEach(continuing::add);
        continuing.forEach(candidate -> votes.put(candidate, 0L));
        valid =
                ballots.stream()
                        .filter(ballot -> next(ballot).isPresent())
                        .map(Paper::new)
                        .toList();
        if (valid.size() < ballots.size()) {
            steps.add(Sentence.of("stv.rejected", ballots.size() - valid.size()));
        }
    }

    public static Tally count(List<String> candidates, List<Ballot> ballots, int seats, long seed) {
        if (seats < 1) {
            throw new IllegalArgumentException("at least one place is to be filled");
        }
        return new ScottishStv(candidates, ballots, seats, seed).count();
    }

    private Tally count() {
        quota = (valid.size() / (seats + 1) + 1) * ONE;
        steps.add(Sentence.of("stv.quota", valid.size(), seats, shown(quota)));
        for (var paper : valid) {
            give(paper, next(paper.ballot).orElseThrow(), ONE);
        }
        stage("stv.first");
        while (elected.size() < seats && !continuing.isEmpty()) {
            if (continuing.size() <= seats - elected.size()) {
                fill();
                break;
            }
            if (!surplus.isEmpty()) {
                transferSurplus();
            } else {
                exclude();
            }
        }
        return new Tally(METHOD, elected, steps, lot.drawn(), seed);
    }

    /** Ends a stage: tells the votes, deems elected whoever reached the quota (rule 48). */
    private void stage(String key, Object... of) {
        history.add(new LinkedHashMap<>(votes));
        var counts = new ArrayList<String>();
        votes.forEach(
                (name, count) -> {
                    if (continuing.contains(name) || elected.contains(name)) {
                        counts.add(name + " " + shown(count));
                    }
                });
        var told = new ArrayList<Object>(List.of(of));
        told.add(String.join("; ", counts));
        steps.add(new Sentence(key, told));
        continuing.stream()
                .filter(name -> credit(name) >= quota)
                .sorted((a, b) -> Long.compare(credit(b), credit(a)))
                .toList()
                .forEach(
                        name -> {
                            elect(name, "stv.elected");
                            if (credit(name) > quota) {
                                surplus.add(name);
                            }
                        });
    }

    private void elect(String name, String key) {
        continuing.remove(name);
        elected.add(name);
        steps.add(Sentence.of(key, name));
    }

    private void transferSurplus() {
        long most = surplus.stream().mapToLong(this::credit).max().orElse(0);
        var from = decided(surplus.stream().filter(name -> credit(name) == most).toList(), true);
        surplus.remove(from);
        long total = credit(from), over = total - quota;
        for (var paper : valid) {
            if (!paper.holder.equals(from)) {
                continue;
            }
            pass(paper, Math.multiplyExact(over, paper.value) / total);
        }
        votes.put(from, quota);
        stage("stv.surplus", from, shown(over));
    }

    private void exclude() {
        long fewest = continuing.stream().mapToLong(this::credit).min().orElse(0);
        var out =
                decided(continuing.stream().filter(name -> credit(name) == fewest).toList(), false);
        continuing.remove(out);
        steps.add(Sentence.of("stv.excluded", out, shown(fewest)));
        for (var paper : valid) {
            if (paper.holder.equals(out)) {
                pass(paper, paper.value);
            }
        }
        votes.put(out, 0L);
        stage("stv.passed", out);
    }

    private void fill() {
        for (var name :
                List.copyOf(continuing).stream()
                        .sorted((a, b) -> Long.compare(credit(b), credit(a)))
                        .toList()) {
            elect(name, "stv.filled");
        }
    }

    /**
     * Rules 50 and 52: the most recent preceding stage at which the tied were unequal decides, then
     * the lot.
     */
    private String decided(List<String> tied, boolean highest) {
        var left = tied;
        for (int stage = history.size() - 2; stage >= 0 && left.size() > 1; stage--) {
            var then = history.get(stage);
            BinaryOperator<Long> better = highest ? Math::max : Math::min;
            long best =
                    left.stream()
                            .map(name -> then.getOrDefault(name, 0L))
                            .reduce(better)
                            .orElse(0L);
            var ahead = left.stream().filter(name -> then.getOrDefault(name, 0L) == best).toList();
            if (ahead.size() < left.size()) {
                steps.add(Sentence.of("stv.earlier", String.join(", ", left), stage + 1));
            }
            left = ahead;
        }
        return lot.favour(left);
    }

    private void pass(Paper paper, long value) {
        next(paper.ballot).ifPresentOrElse(to -> give(paper, to, value), () -> paper.holder = "");
    }

    private void give(Paper paper, String candidate, long value) {
        paper.holder = candidate;
        paper.value = value;
        votes.merge(candidate, value, Math::addExact);
    }

    private long credit(String candidate) {
        return votes.getOrDefault(candidate, 0L);
    }

    /**
     * The next available preference: nobody when the paper has no more, or ranks several equal
     * before.
     */
    private Optional<String> next(Ballot ballot) {
        for (var group : ballot.ranking()) {
            if (group.size() > 1) {
                break;
            }
            var preferred = group.iterator().next();
            if (continuing.contains(preferred)) {
                return Optional.of(preferred);
            }
        }
        return Optional.empty();
    }

    private static String shown(long value) {
        return java.math.BigDecimal.valueOf(value, 5).stripTrailingZeros().toPlainString();
    }
}
