package org.commend.uikit.keeper;

import java.util.List;

/**
 * What the browser's half sends.
 *
 * @param place the key of the place
 */
public record Typing(String place, List<Line> writings) {
    /**
     * One text.
     *
     * @param aside whether it only is to be kept among the former texts
     */
    public record Line(
            String field, String text, int seen, String writer, long turn, boolean aside) {}
}
