package org.commend.figures.deliberation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.commend.kernel.Sentence;

/**
 * Decides ties by an order of all candidates that is drawn once, from a seed, and says so each
 * time.
 */
final class Lot {
    private final List<String> order;
    private final long seed;
    private final List<Sentence> steps;
    private int drawn;

    Lot(Collection<String> candidates, long seed, List<Sentence> steps) {
        this.seed = seed;
        this.steps = steps;
        order = new ArrayList<>(candidates.stream().sorted().toList());
        var random = new SplittableRandom(seed);
        for (int i = order.size() - 1; i > 0; i--) {
            java.util.Collections.swap(order, i, random.nextInt(i + 1));
        }
    }

    /** The one of the tied whom the lot favours. */
    String favour(Collection<String> tied) {
        if (tied.size() == 1) {
            return tied.iterator().next();
        }
        drawn++;
        var first = order.stream().filter(tied::contains).findFirst().orElseThrow();
        steps.add(
                Sentence.of(
                        "ballot.lot",
                        String.join(", ", tied.stream().sorted().toList()),
                        String.valueOf(seed),
                        first));
        return first;
    }

    int drawn() {
        return drawn;
    }
}
