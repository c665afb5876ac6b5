package org.commend.kernel;

/** A value that cannot be: says why in the words of the person who typed it. */
public final class InvalidValue extends IllegalArgumentException {
    private final String key;

    public InvalidValue(String key, Object... arguments) {
        super(Sentences.of(key, arguments));
        this.key = key;
    }

    /** The key of the sentence in {@code messages.properties}. */
    public String key() {
        return key;
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
