package org.commend.kernel;

import java.text.Normalizer;

/**
 * Text as a person typed it, made safe to keep: NFC, without control characters except tab and line
 * feed.
 *
 * @param text what is kept
 * @param cleaned whether invisible characters were taken out, so that the person can be told
 */
public record Typed(String text, boolean cleaned) {
    /** The longest text of one field, in UTF-16 units: far beyond any word limit. */
    public static final int LONGEST = 50_000;

    /**
     * Makes typed text safe to keep.
     *
     * @throws InvalidValue when half of a character is missing (an unpaired surrogate), or when the
     *     text is longer than {@link #LONGEST}
     */
    public static Typed of(String raw) {
        if (raw.length() > LONGEST) {
            throw new InvalidValue("text.tooLong", LONGEST);
        }
        var kept = new StringBuilder(raw.length());
        boolean cleaned = false;
        String lines = raw.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); ) {
            int point = lines.codePointAt(i);
            i += Character.charCount(point);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new InvalidValue("text.broken");
            }
            if (mayStay(point)) {
                kept.appendCodePoint(point);
            } else {
                cleaned = true;
            }
        }
        return new Typed(Normalizer.normalize(kept, Normalizer.Form.NFC), cleaned);
    }

    /** One line: as {@link #of}, line breaks and tabs become spaces, ends are trimmed. */
    public static Typed line(String raw) {
        Typed typed = of(raw);
        return new Typed(
                typed.text.replaceAll("[\\n\\t\\u2028\\u2029]+", " ").strip(), typed.cleaned);
    }

    private static boolean mayStay(int point) {
        return point == '\n'
                || point == '\t'
                || !(point < 0x20 || (point >= 0x7f && point <= 0x9f) || isNoncharacter(point));
    }

    private static boolean isNoncharacter(int point) {
        return (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    }
}
