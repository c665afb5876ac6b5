package org.commend.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address, kept in lower case; never holds a line break or a blank. */
public record EmailAddress(String value) {
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]*)>[\\s;,]*");

    /** Where most private letters in this country go. */
    private static final List<String> WELL_KNOWN =
            List.of(
                    "gmail.com",
                    "googlemail.com",
                    "hotmail.com",
                    "hotmail.co.uk",
                    "outlook.com",
                    "yahoo.com",
                    "yahoo.co.uk",
                    "icloud.com",
                    "live.co.uk",
                    "live.com",
                    "aol.com",
                    "btinternet.com",
                    "sky.com",
                    "me.com",
                    "msn.com",
                    "mail.com",
                    "ymail.com",
                    "gmx.com",
                    "gmx.co.uk",
                    "protonmail.com");

    private static final Pattern SYNTAX =
            Pattern.compile(
                    "[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{Alnum}](?:[\\p{Alnum}-]{0,61}[\\p{Alnum}])?\\.)+[\\p{Alpha}][\\p{Alnum}-]{0,61}[\\p{Alnum}]");

    /**
     * @throws InvalidValue when it is empty, longer than 254 characters, or no address
     */
    public EmailAddress {
        value = bare(value).toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new InvalidValue("email.empty");
        }
        if (value.length() > 254 || value.contains("..") || !SYNTAX.matcher(value).matches()) {
            throw new InvalidValue("email.invalid");
        }
    }

    /** As people paste it: with blanks of any kind, after mailto:, or behind a name in brackets. */
    private static String bare(String typed) {
        var named = NAMED.matcher(Visible.trim(typed));
        String address = named.matches() ? named.group(1) : typed;
        return Visible.trim(Visible.trim(address).replaceFirst("^(?i)mailto:", ""));
    }

    /** The address that was probably meant, where a well-known one is mistyped by one letter. */
    public Optional<EmailAddress> probablyMeant() {
        int at = value.lastIndexOf('@') + 1;
        String domain = value.substring(at);
        return WELL_KNOWN.contains(domain)
                ? Optional.empty()
                : WELL_KNOWN.stream()
                        .filter(it -> isOneOff(domain, it))
                        .findFirst()
                        .map(it -> new EmailAddress(value.substring(0, at) + it));
    }

    /** One letter changed, left out or added, or two neighbours in each other's place. */
    private static boolean isOneOff(String typed, String meant) {
        int same = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (same < shorter && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        String left = typed.substring(same);
        String right = meant.substring(same);
        if (left.length() == right.length()) {
            boolean swapped =
                    left.length() > 1
                            && left.charAt(0) == right.charAt(1)
                            && left.charAt(1) == right.charAt(0)
                            && left.substring(2).equals(right.substring(2));
            return swapped || (!left.isEmpty() && left.substring(1).equals(right.substring(1)));
        }
        return left.length() + 1 == right.length() && left.equals(right.substring(1))
                || right.length() + 1 == left.length() && right.equals(left.substring(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
