package org.commend.kernel;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the person at the terminal what a long step is doing and how far it is. The launcher asks
 * for it with {@code -Dcommend.progress=true}; without that the same sentences go to the log.
 *
 * <pre>{@code
 * Progress.say("Starting PostgreSQL 18");
 * var loading = Progress.of("Loading nominations", 24);
 * for (…) loading.oneMore();
 * }</pre>
 */
public final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final String what;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    private Progress(String what, int total) {
        this.what = what;
        this.total = total;
    }

    /** Says one sentence, without a full stop. */
    public static void say(String sentence) {
        if (asked()) {
            terminal().println("  " + sentence);
        } else {
            LOG.info(sentence);
        }
    }

    /**
     * Shows a sentence on the terminal and never in a log: for what only whoever starts Commend may
     * read.
     */
    public static void show(String sentence) {
        terminal().println("  " + sentence);
    }

    /** Begins a step of a known number of parts; says so at once. */
    public static Progress of(String what, int total) {
        var progress = new Progress(what, total);
        say(what + " (" + total + ")");
        return progress;
    }

    /** One part more is done. Said at each tenth of the whole, so that a log stays readable. */
    public void oneMore() {
        int now = done.incrementAndGet();
        int tenth = Math.max(1, total / 10);
        if (now == total || now % tenth == 0) {
            say(what + ": " + now + " of " + total);
        }
    }

    private static boolean asked() {
        return Boolean.getBoolean("commend.progress");
    }

    private static PrintStream terminal() {
        return System.out;
    }
}
