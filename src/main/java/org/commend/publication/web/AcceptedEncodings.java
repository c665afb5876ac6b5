package org.commend.publication.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an {@code Accept-Encoding} allows: RFC 9110, 12.5.3. */
final class AcceptedEncodings {
    private AcceptedEncodings() {}

    /** Whether gzip may be sent: named, or covered by a star, and not with a weight of nought. */
    static boolean gzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        boolean star = false;
        for (String part : header.toLowerCase(Locale.ROOT).split(",", 32)) {
            int end = part.indexOf(';');
            String coding = (end < 0 ? part : part.substring(0, end)).strip();
            boolean wanted =
                    end < 0 || !part.substring(end).matches(";\\s*q\\s*=\\s*0(\\.0*)?\\s*");
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return wanted;
            }
            star |= coding.equals("*") && wanted;
        }
        return star;
    }
}
