package org.commend.publication;

import org.commend.kernel.InvalidValue;
import org.commend.kernel.Typed;
import org.commend.kernel.Visible;

/** The official reason of an honour, written to be read aloud. */
public record Citation(String text) {
    public static final int LONGEST = 600;

    /**
     * @throws InvalidValue when it is empty or longer than {@link #LONGEST}
     */
    public Citation {
        text = Visible.trim(Typed.of(text).text());
        if (text.isEmpty()) {
            throw new InvalidValue("citation.empty");
        }
        if (text.length() > LONGEST) {
            throw new InvalidValue("citation.tooLong", LONGEST, text.length());
        }
    }
}
