package org.commend.kernel;

/** The answer of a rule: asked by the view to enable its button, enforced by the act. */
public sealed interface Ruling {
    /** The one refusal that leads somewhere: to confirming that it is you, and back. */
    String FRESH_NEEDED = "fresh.needed";

    record Allowed() implements Ruling {}

    /** A refusal with its sentence for the person. */
    record Refused(Sentence sentence) implements Ruling {
        public String key() {
            return sentence.key();
        }
    }

    static Ruling allowed() {
        return new Allowed();
    }

    static Ruling refused(String key, Object... arguments) {
        return new Refused(Sentence.of(key, arguments));
    }

    /** Refuses with the given sentence unless the condition holds. */
    static Ruling allowedIf(boolean condition, String key, Object... arguments) {
        return condition ? allowed() : refused(key, arguments);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /** The first refusal of the two, or allowed. */
    default Ruling and(Ruling next) {
        return isAllowed() ? next : this;
    }

    /**
     * Does nothing when allowed.
     *
     * @throws RuleRefused with the sentence, when refused
     */
    default void orRefuse() {
        if (this instanceof Refused refused) {
            throw new RuleRefused(refused);
        }
    }
}
