package org.commend.figures.numerics;

import java.util.List;

/**
 * Something the figures have to say: a message key with its arguments, for the screens, and the
 * English sentence, for the command line and for a reader of an exported record.
 *
 * @param key the message key, such as {@code calibration.oneRead}
 * @param arguments what the message is filled with, in order, already as text
 * @param sentence the same in English, with a full stop
 */
public record Remark(String key, List<String> arguments, String sentence) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    /** A remark whose English is made from a pattern with {@code %s} for each argument. */
    public static Remark of(String key, String pattern, Object... arguments) {
        var texts = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
        return new Remark(key, texts, pattern.formatted(texts.toArray()));
    }
}
