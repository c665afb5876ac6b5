package org.commend.kernel;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as a person typed or pasted it, made safe to keep: NFC; line breaks of every kind are line
 * feeds; the characters of Windows-1252 that stand where controls should be are read as what they
 * were; what reorders a page or cannot be seen at all is gone.
 *
 * @param text what is kept
 * @param cleaned whether invisible characters were taken out, so that the person can be told
 */
public record Typed(String text, boolean cleaned) {
    /** The longest text of one field after NFC, in UTF-16 units: far beyond any word limit. */
    public static final int LONGEST = 50_000;

    /** NFC makes a text at most three times as long. */
    private static final int LONGEST_RAW = 4 * LONGEST;

    private static final Pattern LINE_BREAK =
            Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x85\\u2028\\u2029]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int POP_ISOLATE = 0x2069;

    /**
     * Makes typed text safe to keep.
     *
     * @throws InvalidValue when half of a character is missing (an unpaired surrogate), or when the
     *     text is longer than {@link #LONGEST}
     */
    public static Typed of(String raw) {
        if (raw.length() > LONGEST_RAW) {
            throw new InvalidValue("text.tooLong", LONGEST);
        }
        var kept = new StringBuilder(raw.length());
        boolean cleaned = false;
        int isolates = 0;
        String lines = LINE_BREAK.matcher(raw).replaceAll("\n");
        for (int i = 0; i < lines.length(); ) {
            int point = fromWindows(lines.codePointAt(i));
            i += Character.charCount(lines.codePointAt(i));
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new InvalidValue("text.broken");
            }
            if (point == '\n') {
                close(kept, isolates);
                isolates = 0;
            } else if (opensIsolate(point)) {
                isolates++;
            } else if (point == POP_ISOLATE && --isolates < 0) {
                isolates = 0;
                cleaned = true;
                continue;
            }
            if (mayStay(point)) {
                kept.appendCodePoint(point);
            } else {
                cleaned = true;
            }
        }
        close(kept, isolates);
        String text = Normalizer.normalize(kept, Normalizer.Form.NFC);
        if (text.length() > LONGEST) {
            throw new InvalidValue("text.tooLong", LONGEST);
        }
        return new Typed(text, cleaned);
    }

    /**
     * One line: as {@link #of}; breaks, tabs and blanks of every kind become one space, what cannot
     * be seen at the ends is trimmed.
     */
    public static Typed line(String raw) {
        Typed typed = of(raw);
        return new Typed(
                Visible.trim(BETWEEN_WORDS.matcher(typed.text).replaceAll(" ")), typed.cleaned);
    }

    /** A C1 control is what Windows-1252 has there; the five that it leaves open stay controls. */
    private static int fromWindows(int point) {
        if (point < 0x80 || point > 0x9f) {
            return point;
        }
        int read = new String(new byte[] {(byte) point}, WINDOWS).codePointAt(0);
        return read == 0xfffd ? point : read;
    }

    private static void close(StringBuilder text, int isolates) {
        text.repeat(POP_ISOLATE, isolates);
    }

    private static boolean opensIsolate(int point) {
        return point >= 0x2066 && point <= 0x2068;
    }

    private static boolean mayStay(int point) {
        return point == '\n'
                || point == '\t'
                || !(point < 0x20
                        || (point >= 0x7f && point <= 0x9f)
                        || reorders(point)
                        || isNoncharacter(point));
    }

    /**
     * Embeddings and overrides: what stands after them would be read backwards, on our page too.
     */
    private static boolean reorders(int point) {
        return point >= 0x202a && point <= 0x202e;
    }

    private static boolean isNoncharacter(int point) {
        return (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    }
}
