package org.commend.kernel;

/**
 * A text that somebody wrote, with what they had seen when they wrote it.
 *
 * @param text as it was typed
 * @param seen the version that stood before them, 0 when nothing did
 * @param writer the page on which it was written; every open page has a name of its own
 * @param turn counts what this page wrote, upwards
 */
public record Writing(String text, int seen, String writer, long turn) {
    private static final int LONGEST_NAME = 64;
    private static final String AN_ACT = "";

    /**
     * @throws InvalidValue when page or version cannot be
     */
    public Writing {
        if (seen < 0 || writer.length() > LONGEST_NAME) {
            throw new InvalidValue("text.broken");
        }
    }

    /** What an act writes that has read what stands there in the same transaction. */
    public static Writing knowing(String text) {
        return new Writing(text, 0, AN_ACT, 0);
    }

    boolean knowsWhatStands() {
        return writer.equals(AN_ACT);
    }
}
