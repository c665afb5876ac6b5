package org.commend.seeding;

import java.util.Arrays;
import java.util.Locale;
import org.commend.kernel.CannotStart;

/** How far the demo's story is played. */
enum Stage {
    NOMINATING,
    JUDGING,
    DELIBERATING,
    ANNOUNCED;

    /** From the word that the launcher gives; nothing means the first. */
    static Stage of(String word) {
        if (word.isBlank()) {
            return NOMINATING;
        }
        return Arrays.stream(values())
                .filter(it -> it.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new CannotStart(
                                        "There is no stage «" + word + "».",
                                        "Choose one of "
                                                + Arrays.toString(values()).toLowerCase(Locale.ROOT)
                                                + "."));
    }

    boolean includes(Stage other) {
        return ordinal() >= other.ordinal();
    }
}
