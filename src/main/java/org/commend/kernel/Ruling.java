package org.commend.kernel;

import java.util.List;

/** The answer of a rule: asked by the view to enable its button, enforced by the act. */
public sealed interface Ruling {
    /** The one refusal that leads somewhere: to confirming that it is you, and back. */
    String FRESH_NEEDED = "fresh.needed";

    record Allowed() implements Ruling {}

    /** A refusal with the key of its sentence and what fills the sentence's places. */
    record Refused(String key, List<Object> arguments) implements Ruling {
        public String sentence() {
            return Sentences.of(key, arguments.toArray());
        }
    }

    static Ruling allowed() {
        return new Allowed();
    }

    static Ruling refused(String key, Object... arguments) {
        return new Refused(key, List.of(arguments));
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
