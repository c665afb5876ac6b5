package org.commend.kernel;

import java.util.Locale;

/** A number with what it counts, which differs for one. */
public final class Counted {
    private Counted() {}

    /** As in "1 read", "0 reads" and "1,200 reads". */
    public static String of(long number, String one, String many) {
        return String.format(Locale.UK, "%,d %s", number, number == 1 ? one : many);
    }
}
