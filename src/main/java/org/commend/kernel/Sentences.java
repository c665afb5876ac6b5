package org.commend.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of {@code messages.properties}: what happened, and what to do next. */
public final class Sentences {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages", Locale.UK);

    private Sentences() {}

    /**
     * The sentence behind a key, its places filled with the arguments.
     *
     * @throws MissingResourceException when no sentence was written for the key
     */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(arguments);
    }
}
