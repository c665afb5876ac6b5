package org.commend.kernel;

/**
 * The one rule of what can be seen: a text that consists of blanks, controls, format characters,
 * fillers and marks without a letter below them was not filled in, whatever a field may count.
 */
public final class Visible {
    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int BRAILLE_BLANK = 0x2800;

    private Visible() {}

    /** Whether there is at least one character that can be seen. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(Visible::isVisible);
    }

    /** The text without what cannot be seen at its ends. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to
                && !isVisible(text.codePointAt(from))
                && !mayBegin(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from
                && !isVisible(text.codePointBefore(to))
                && !mayEnd(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return Visible.in(text) ? text.substring(from, to) : "";
    }

    static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    false;
            default ->
                    point != HANGUL_CHOSEONG_FILLER
                            && point != HANGUL_JUNGSEONG_FILLER
                            && point != HANGUL_FILLER
                            && point != HALFWIDTH_HANGUL_FILLER
                            && point != BRAILLE_BLANK;
        };
    }

    /** What opens a direction of writing says something of what follows. */
    private static boolean mayBegin(int point) {
        return point >= 0x2066 && point <= 0x2068;
    }

    /** Marks belong to the letter before them; an isolate's end to its beginning. */
    private static boolean mayEnd(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == 0x2069
                || point == 0x200D;
    }
}
