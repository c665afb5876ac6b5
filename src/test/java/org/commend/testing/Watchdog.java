package org.commend.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Ends the process of a class that goes on for much too long, whatever it waits for: a method's own
 * timeout interrupts, and not everything heeds that. All threads are written down first.
 */
public final class Watchdog implements BeforeAllCallback, AfterAllCallback {
    /** Longer than any class of ours takes on a slow machine. */
    private static final Duration LONGEST =
            Duration.ofMinutes(Integer.getInteger("watchdog.minutes", 12));

    /** What the process ends with. */
    static final int STATUS = 86;

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("watchdog").factory());

    private final Duration longest;
    private final BiConsumer<String, String> end;
    private final Map<String, ScheduledFuture<?>> watched = new ConcurrentHashMap<>();

    public Watchdog() {
        this(LONGEST, Watchdog::endTheProcess);
    }

    /**
     * @param end is given the class, and all threads
     */
    Watchdog(Duration longest, BiConsumer<String, String> end) {
        this.longest = longest;
        this.end = end;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        begins(context.getRequiredTestClass().getName());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ends(context.getRequiredTestClass().getName());
    }

    void begins(String name) {
        watched.put(
                name,
                CLOCK.schedule(
                        () -> end.accept(name, allThreads()),
                        longest.toMillis(),
                        TimeUnit.MILLISECONDS));
    }

    void ends(String name) {
        var watch = watched.remove(name);
        if (watch != null) {
            watch.cancel(false);
        }
    }

    /** The classes that it has an eye on. */
    java.util.Set<String> watches() {
        return java.util.Set.copyOf(watched.keySet());
    }

    private static String allThreads() {
        var dump = new StringBuilder();
        Thread.getAllStackTraces()
                .forEach(
                        (thread, frames) -> {
                            dump.append(
                                    "\n\"%s\" %s%n".formatted(thread.getName(), thread.getState()));
                            for (var frame : frames) {
                                dump.append("    at ").append(frame).append('\n');
                            }
                        });
        return dump.toString();
    }

    /** {@code ./commend test} shows the file at its end. */
    private static void endTheProcess(String name, String threads) {
        try {
            Files.writeString(
                    Files.createDirectories(Path.of("target/hangs")).resolve(name + ".txt"),
                    "%s went on for more than %d minutes.%n%s"
                            .formatted(name, LONGEST.toMinutes(), threads));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
