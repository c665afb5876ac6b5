package org.commend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ThrowingConsumer;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Ruling;
import org.commend.kernel.Sentence;
import org.commend.kernel.Spoken;
import org.commend.words.Words;

/** What people are told, in English. */
public final class Said {
    private Said() {}

    public static String by(Sentence sentence) {
        return Words.english().of(sentence);
    }

    public static String by(Spoken value) {
        return by(value.words());
    }

    public static String by(Ruling refused) {
        return by(((Ruling.Refused) refused).sentence());
    }

    public static String by(Throwable refusal) {
        return switch (refusal) {
            case RuleRefused refused -> by(refused.sentence());
            case InvalidValue invalid -> by(invalid.sentence());
            default -> String.valueOf(refusal.getMessage());
        };
    }

    /** For {@code satisfies}: the refusal says these words somewhere. */
    public static ThrowingConsumer<Throwable> containing(String words) {
        return it -> assertThat(by(it)).contains(words);
    }

    /** For {@code satisfies}: the refusal says this and nothing else. */
    public static ThrowingConsumer<Throwable> exactly(String words) {
        return it -> assertThat(by(it)).isEqualTo(words);
    }
}
