package org.commend.kernel;

/**
 * There is no such thing, or none for this reader: the two are never told apart. Shown as the
 * designed page for 404.
 */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("nothing here for this reader");
    }
}
