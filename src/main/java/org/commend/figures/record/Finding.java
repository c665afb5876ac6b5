package org.commend.figures.record;

/** What one check of a record found, in one line. */
public record Finding(boolean holds, String line) {
    public static Finding holds(String line) {
        return new Finding(true, line);
    }

    public static Finding broken(String line) {
        return new Finding(false, line);
    }
}
