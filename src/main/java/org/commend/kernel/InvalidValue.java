package org.commend.kernel;

/** A value that cannot be: says why in the words of the person who typed it. */
public final class InvalidValue extends IllegalArgumentException {
    private final Sentence sentence;

    public InvalidValue(String key, Object... arguments) {
        super(key);
        this.sentence = Sentence.of(key, arguments);
    }

    /** The key of the sentence. */
    public String key() {
        return sentence.key();
    }

    /** The sentence for the person. */
    public Sentence sentence() {
        return sentence;
    }
}
