package org.commend.kernel;

/**
 * Of a text that is kept: its version, counted from 1, and which page wrote it last. It decides
 * whether another text may take its place, so that nobody overwrites what they have not seen.
 */
public record Stamp(int version, String writer, long turn) {
    /** Where nothing was kept yet. */
    public static final Stamp NONE = new Stamp(0, "", 0);

    /** What becomes of a writing. */
    public enum Verdict {
        /** It takes the place of what stands. */
        TAKE,
        /** It stands already, or something later from the same page does. */
        HAVE,
        /** Somebody else's text stands there, which this writer has not seen. */
        OTHER
    }

    /**
     * @param stands the text that is kept under this stamp
     */
    public Verdict on(Writing writing, String stands) {
        if (writing.knowsWhatStands()) {
            return Verdict.TAKE;
        }
        if (writing.writer().equals(writer)) {
            return writing.turn() > turn ? Verdict.TAKE : Verdict.HAVE;
        }
        if (version > 0 && writing.text().equals(stands)) {
            return Verdict.HAVE;
        }
        return writing.seen() >= version || stands.isEmpty() ? Verdict.TAKE : Verdict.OTHER;
    }

    /** The stamp of what takes its place. */
    public Stamp next(Writing writing) {
        return new Stamp(version + 1, writing.writer(), writing.turn());
    }
}
