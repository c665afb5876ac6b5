package org.commend.kernel;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one rule of counting words: a word is a run of characters without white space that holds at
 * least one letter, digit or symbol other than a dash. "well-being" is one word; a lone "–" is
 * none. Where a script puts no blanks between its words (Chinese, Japanese, Thai and others) they
 * are found by ICU's dictionaries.
 */
public record WordCount(int words) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WORD = Pattern.compile(".*[^\\p{P}\\p{Cf}].*", Pattern.DOTALL);
    private static final Set<UnicodeScript> WITHOUT_BLANKS =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    /** Counts the words of a text; 0 for an empty one. */
    public static WordCount of(String text) {
        return new WordCount(SPACE.splitAsStream(text).mapToInt(WordCount::in).sum());
    }

    /** Whether the text stays within a limit, which itself is still allowed. */
    public boolean within(int limit) {
        return words <= limit;
    }

    private static int in(String run) {
        if (!WORD.matcher(run).matches() || !Visible.in(run)) {
            return 0;
        }
        boolean blanks =
                run.codePoints()
                        .noneMatch(
                                it -> it > 0xFF && WITHOUT_BLANKS.contains(UnicodeScript.of(it)));
        return blanks ? 1 : Math.max(1, found(run));
    }

    private static int found(String run) {
        var words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(run);
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            if (words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                count++;
            }
        }
        return count;
    }
}
