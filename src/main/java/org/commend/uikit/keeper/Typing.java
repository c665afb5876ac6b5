package org.commend.uikit.keeper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the browser's half sends.
 *
 * @param place the key of the place
 * @param asked the fields of which it wants to know what stands now
 */
public record Typing(String place, List<Line> writings, @Nullable List<String> asked) {
    /**
     * One text.
     *
     * @param aside whether it only is to be kept among the former texts
     */
    public record Line(
            String field, String text, int seen, String writer, long turn, boolean aside) {}
}
