package org.commend.programme;

import java.util.function.UnaryOperator;

/**
 * A question of the nomination form.
 *
 * @param step its short name in the list of steps
 * @param looksFor what judges look for
 * @param wordLimit the most words of an answer
 */
public record Question(
        String key, String title, String step, String hint, String looksFor, int wordLimit) {

    /** The same with each of its texts put through something. */
    Question saying(UnaryOperator<String> said) {
        return new Question(
                key,
                said.apply(title),
                said.apply(step),
                said.apply(hint),
                said.apply(looksFor),
                wordLimit);
    }
}
