package org.commend.kernel;

import java.util.Locale;

/**
 * A language that people are spoken to in.
 *
 * @param tag as in addresses and in {@code lang}, like "cy" (BCP 47)
 */
public record Language(String tag) {
    public static final Language ENGLISH = new Language("en");
    public static final Language WELSH = new Language("cy");

    /** For dates and numbers: English is that of the United Kingdom. */
    public Locale locale() {
        return equals(ENGLISH) ? Locale.UK : Locale.forLanguageTag(tag);
    }

    /** What the addresses of public pages in this language begin with: nothing for English. */
    public String folder() {
        return equals(ENGLISH) ? "" : "/" + tag;
    }

    /** The language of a locale, whatever the country. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") && !locale.getCountry().equals("XA")
                ? ENGLISH
                : new Language(locale.toLanguageTag());
    }
}
