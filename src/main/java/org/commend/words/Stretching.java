package org.commend.words;

import com.ibm.icu.text.MessagePattern;

/** Makes a pattern longer by two fifths and its letters strange, and leaves its places alone. */
final class Stretching {
    private static final String PLAIN = "AaEeIiOoUuYyWwCcNnSs";
    private static final String STRANGE = "ÂâÊêÎîÔôÛûŶŷŴŵÇçÑñŠš";
    private static final double LONGER = 0.4;

    private Stretching() {}

    static String of(String pattern) {
        var parsed = new MessagePattern(pattern);
        var text = new StringBuilder();
        int from = 0;
        int nested = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            var part = parsed.getPart(i);
            switch (part.getType()) {
                case MSG_START -> {
                    if (nested++ > 0) {
                        text.append(pattern, from, part.getLimit());
                    }
                    from = part.getLimit();
                }
                case ARG_START -> {
                    text.append(strange(pattern.substring(from, part.getIndex())));
                    from = part.getIndex();
                }
                case ARG_LIMIT -> {
                    text.append(pattern, from, part.getLimit());
                    from = part.getLimit();
                }
                case MSG_LIMIT -> {
                    text.append(strange(pattern.substring(from, part.getIndex())));
                    from = part.getIndex();
                    nested--;
                }
                default -> {}
            }
        }
        return text.append(pattern.substring(from)).toString();
    }

    private static String strange(String words) {
        var text = new StringBuilder();
        int letters = 0;
        for (int i = 0; i < words.length(); i++) {
            char it = words.charAt(i);
            int at = PLAIN.indexOf(it);
            text.append(at < 0 ? it : STRANGE.charAt(at));
            letters += Character.isLetter(it) ? 1 : 0;
        }
        return text.append("~".repeat((int) Math.ceil(letters * LONGER))).toString();
    }
}
