package org.commend.kernel;

import java.util.regex.Pattern;

/**
 * The one rule of counting words: a word is a run of characters without white space that holds at
 * least one letter, digit or symbol other than a dash. "well-being" is one word; a lone "–" is
 * none.
 */
public record WordCount(int words) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WORD = Pattern.compile(".*[^\\p{P}\\p{Cf}].*", Pattern.DOTALL);

    /** Counts the words of a text; 0 for an empty one. */
    public static WordCount of(String text) {
        return new WordCount(
                (int) SPACE.splitAsStream(text).filter(run -> WORD.matcher(run).matches()).count());
    }

    /** Whether the text stays within a limit, which itself is still allowed. */
    public boolean within(int limit) {
        return words <= limit;
    }
}
