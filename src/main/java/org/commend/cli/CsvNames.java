package org.commend.cli;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names that are one although they are written in several ways: with other blanks, in another case,
 * or with accents as characters of their own. The first way is kept, and the others are said.
 */
final class CsvNames {
    private record First(String name, long line) {}

    private final CsvFile file;
    private final String what;
    private final Map<String, First> firsts = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    /**
     * @param what one of them is, as in "judge"
     */
    CsvNames(CsvFile file, String what) {
        this.file = file;
        this.what = what;
    }

    /** Every kind of blank is one, none stands at an end, and composed characters are composed. */
    static String tidy(String text) {
        if (isPlain(text)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u00AD\\u200B\\u2060\\uFEFF]", "")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
    }

    /** Nearly every cell is; this saves its time. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** The name under which this one is known. */
    String one(String name) {
        var before = known.get(name);
        if (before != null) {
            return before;
        }
        var key = name.toLowerCase(Locale.ROOT);
        var first = firsts.putIfAbsent(key, new First(name, file.line()));
        if (first != null) {
            file.note(
                    "«%s» is taken for the %s «%s» of line %d"
                            .formatted(name, what, first.name(), first.line()));
        }
        var one = first == null ? name : first.name();
        known.put(name, one);
        return one;
    }
}
