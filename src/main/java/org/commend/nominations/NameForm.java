package org.commend.nominations;

import java.util.Locale;
import org.commend.kernel.Sentence;
import org.commend.kernel.Spoken;
import org.commend.kernel.Visible;

/**
 * How a person may be named in public, from the most to the least. Nobody is ever named more fully
 * than they agreed.
 */
public enum NameForm implements Spoken {
    FULL,
    FIRST,
    ALIAS,
    NONE;

    @Override
    public Sentence words() {
        return Sentence.of("nameForm." + name());
    }

    /** Whether naming in this form says no more than the other allows. */
    public boolean staysWithin(NameForm agreed) {
        return ordinal() >= agreed.ordinal();
    }

    /** The name as it stands in public; empty for {@link #NONE}. */
    public String shown(String name, String alias) {
        return switch (this) {
            case FULL -> name.strip();
            case FIRST -> first(name);
            case ALIAS -> alias.strip();
            case NONE -> "";
        };
    }

    /** Up to the first blank of any kind, so that nothing more slips through with it. */
    private static String first(String name) {
        return Visible.trim(name).split("[\\s\\p{Z}\\p{Cf}]+")[0];
    }

    /** From the word that forms and files use, as {@code first}. */
    public static NameForm of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
