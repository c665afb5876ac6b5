package org.commend.kernel;

import java.util.regex.Pattern;

/** The part of an address that names a programme, an edition or a category. */
public record Slug(String value) {
    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /**
     * @throws InvalidValue unless it is 1 to 60 lower-case letters, digits and single hyphens
     */
    public Slug {
        if (value.length() > 60 || !SYNTAX.matcher(value).matches()) {
            throw new InvalidValue("slug.invalid", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
