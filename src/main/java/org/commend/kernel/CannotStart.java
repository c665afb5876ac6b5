package org.commend.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Why Commend cannot start, in one line that ends with the mend. {@code main} prints the line and
 * leaves with status 1; no stack trace reaches the person at the terminal.
 */
public final class CannotStart extends RuntimeException {
    private final String mend;

    /**
     * @param happened what happened, as a sentence
     * @param mend what to do next, as a sentence
     */
    public CannotStart(String happened, String mend) {
        this(happened, mend, null);
    }

    public CannotStart(String happened, String mend, @Nullable Throwable cause) {
        super(happened, cause);
        this.mend = mend;
    }

    public String mend() {
        return mend;
    }

    /** Both sentences in one line. */
    public String line() {
        return (getMessage() + " " + mend).replaceAll("\\s*\\R\\s*", " ").strip();
    }

    /** The first such reason among the causes of a failure, if there is one. */
    public static @Nullable CannotStart among(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                return reason;
            }
        }
        return null;
    }
}
