package org.commend.publication.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.commend.audit.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finished pages by their address. A page is given for a second after its making began, then made
 * anew from the database: so two nodes agree within that second. Every act that is recorded here
 * empties the store, whatever it changed: who asks after an act never gets what was made before it.
 * Of many who want the same page at once, one makes it and the others wait for that.
 */
@Component
class KeptPages {
    static final Duration HOLDS = Duration.ofSeconds(1);
    static final int MOST = 256;

    /** Longer than a database that hangs lets anybody wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Clock clock;
    private final AtomicLong acts = new AtomicLong();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<Making, CompletableFuture<Optional<FinishedPage>>> inTheMaking =
            new ConcurrentHashMap<>();

    /**
     * @param acts how many there were when its making began
     */
    private record Kept(FinishedPage page, long acts, Instant since) {
        boolean holds(long actsNow, Instant now) {
            // A clock that was put back proves nothing: such a page is made anew as well.
            return acts == actsNow
                    && !now.isBefore(since)
                    && Duration.between(since, now).compareTo(HOLDS) < 0;
        }
    }

    private record Making(String path, long acts) {}

    /** Makes a page for its asker; empty when the asker was answered and nothing can be kept. */
    interface Maker {
        Optional<FinishedPage> make() throws IOException, ServletException;
    }

    KeptPages(Clock clock) {
        this.clock = clock;
    }

    /**
     * The page of an address, kept or made.
     *
     * @return empty when {@code maker} has answered by itself
     */
    Optional<FinishedPage> find(String path, Maker maker) throws IOException, ServletException {
        long actsNow = acts.get();
        Kept found = kept.get(path);
        if (found != null && found.holds(actsNow, clock.instant())) {
            return Optional.of(found.page());
        }
        var making = new Making(path, actsNow);
        var mine = new CompletableFuture<Optional<FinishedPage>>();
        var others = inTheMaking.putIfAbsent(making, mine);
        if (others == null) {
            return make(making, mine, maker);
        }
        Optional<FinishedPage> made = await(others);
        return made.isPresent() ? made : maker.make();
    }

    private Optional<FinishedPage> make(
            Making making, CompletableFuture<Optional<FinishedPage>> mine, Maker maker)
            throws IOException, ServletException {
        try {
            Instant since = clock.instant();
            Optional<FinishedPage> made = maker.make();
            made.ifPresent(it -> keep(making.path(), new Kept(it, making.acts(), since)));
            mine.complete(made);
            return made;
        } finally {
            mine.complete(Optional.empty());
            inTheMaking.remove(making, mine);
        }
    }

    private void keep(String path, Kept made) {
        long actsNow = acts.get();
        if (made.acts() != actsNow) {
            return;
        }
        if (kept.size() >= MOST) {
            Instant now = clock.instant();
            kept.values().removeIf(it -> !it.holds(actsNow, now));
        }
        if (kept.size() < MOST) {
            kept.put(path, made);
        }
    }

    private static Optional<FinishedPage> await(CompletableFuture<Optional<FinishedPage>> others) {
        try {
            return others.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException tooLate) {
            return Optional.empty();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void empty(Act act) {
        acts.incrementAndGet();
        kept.clear();
    }
}
