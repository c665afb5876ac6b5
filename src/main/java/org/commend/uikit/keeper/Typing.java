package org.commend.uikit.keeper;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the browser's half sends. Anybody may send anything, so nothing is read of it before it was
 * found {@linkplain #isWhole whole}.
 *
 * @param place the key of the place
 * @param asked the fields of which it wants to know what stands now
 */
public record Typing(String place, List<Line> writings, @Nullable List<String> asked) {
    /** More than any form of ours has fields. */
    static final int MOST = 1_000;

    /** A page always has a name; without one it would pass for an act of ours. */
    private static final Pattern PAGE = Pattern.compile("[!-~]{1,64}");

    /**
     * One text.
     *
     * @param aside whether it only is to be kept among the former texts
     */
    public record Line(
            String field, String text, int seen, String writer, long turn, boolean aside) {
        @SuppressWarnings("ConstantValue")
        private boolean isWhole() {
            return field != null
                    && text != null
                    && writer != null
                    && PAGE.matcher(writer).matches()
                    && seen >= 0
                    && turn >= 0;
        }
    }

    /** Whether it is such as our pages send; they ask for no field twice. */
    @SuppressWarnings("ConstantValue")
    boolean isWhole() {
        return place != null
                && writings != null
                && writings.size() <= MOST
                && writings.stream().allMatch(it -> it != null && it.isWhole())
                && (asked == null || isWhole(asked));
    }

    private static boolean isWhole(List<String> asked) {
        return asked.size() <= MOST
                && asked.stream().allMatch(Objects::nonNull)
                && new HashSet<>(asked).size() == asked.size();
    }
}
