package org.commend.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Faults of ours that reach a person: each gets a number, which stands in the log with the whole
 * story and on the screen without it.
 */
final class Faults {
    /** No letter or digit that is read or heard as another. */
    private static final String SIGNS = "BCDFGHJKLMNPQRSTVWXZ2345679";

    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** Logs a fault, and gives the number under which it is found there. */
    static String note(Throwable fault) {
        var number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        LOG.error("Fault {}", number, fault);
        return number.toString();
    }
}
