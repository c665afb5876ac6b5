package org.commend.judging;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.commend.figures.calibration.Outcome;
import org.commend.figures.calibration.Reads;
import org.commend.programme.Category;
import org.springframework.stereotype.Component;

/**
 * The figures of the last few states of scores. A state is all that figures are made of, so that
 * nothing has to be thrown away when something changes: then it is another state. Of several who
 * want the figures of one state at once, one computes them and the others wait.
 */
@Component
class KeptFigures {
    static final int MOST = 8;

    /**
     * All that a reader's figures of an edition are made of.
     *
     * @param awards the criteria with their weights and places, as they stand
     * @param scores of everything that counts for the reader
     * @param accepted of every nomination that the reader may compare
     */
    record State(List<Category> awards, Digest scores, Digest accepted) {}

    /** How many rows, and a hash over them in which their order does not matter. */
    record Digest(long rows, BigDecimal total, long mixed) {}

    record Figures(Reads reads, Outcome outcome) {}

    private final Map<State, FutureTask<Figures>> kept =
            new LinkedHashMap<>(MOST * 2, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<State, FutureTask<Figures>> eldest) {
                    return size() > MOST;
                }
            };

    /** Whether nobody has to wait for them. */
    boolean has(State state) {
        synchronized (kept) {
            var task = kept.get(state);
            return task != null && task.isDone();
        }
    }

    /** Kept, or computed now. What could not be computed is not kept. */
    Figures of(State state, Supplier<Figures> computing) {
        FutureTask<Figures> task;
        synchronized (kept) {
            task = kept.computeIfAbsent(state, it -> new FutureTask<>(computing::get));
        }
        task.run(); // does nothing where it runs or has run
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while figures were computed", stopped);
        } catch (ExecutionException failed) {
            synchronized (kept) {
                kept.remove(state, task);
            }
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }
}
