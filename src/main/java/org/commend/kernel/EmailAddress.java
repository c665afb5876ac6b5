package org.commend.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, kept in lower case; never holds a line break or a blank. */
public record EmailAddress(String value) {
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{Alnum}](?:[\\p{Alnum}-]{0,61}[\\p{Alnum}])?\\.)+[\\p{Alpha}][\\p{Alnum}-]{0,61}[\\p{Alnum}]");

    /**
     * @throws InvalidValue when it is empty, longer than 254 characters, or no address
     */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new InvalidValue("email.empty");
        }
        if (value.length() > 254 || value.contains("..") || !SYNTAX.matcher(value).matches()) {
            throw new InvalidValue("email.invalid");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
