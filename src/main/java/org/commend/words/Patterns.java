package org.commend.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import org.commend.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What is written in {@code resources/words/<language>/<room>.properties}, by key. */
final class Patterns {
    /**
     * A file for each module that speaks. What is said to organisers alone stands in files of their
     * own, which other languages need not have.
     */
    static final List<String> ROOMS =
            List.of(
                    "kernel",
                    "figures",
                    "words",
                    "uikit",
                    "accounts",
                    "programme",
                    "nominations",
                    "judging",
                    "publication",
                    "shell");

    static final String OFFICE = "-office";

    private final Map<String, String> own;
    private final @Nullable Patterns otherwise;

    private Patterns(Map<String, String> own, @Nullable Patterns otherwise) {
        this.own = own;
        this.otherwise = otherwise;
    }

    static Patterns of(Language language) {
        if (language.equals(Language.ENGLISH)) {
            return new Patterns(read(language), null);
        }
        var english = of(Language.ENGLISH);
        if (language.equals(Languages.STRETCHED)) {
            var stretched = new HashMap<String, String>();
            english.own.forEach(
                    (key, pattern) ->
                            stretched.put(
                                    key,
                                    key.startsWith("language.")
                                            ? pattern
                                            : Stretching.of(pattern)));
            return new Patterns(stretched, english);
        }
        return new Patterns(read(language), english);
    }

    String of(String key) {
        String pattern = own.get(key);
        if (pattern != null) {
            return pattern;
        }
        if (otherwise == null) {
            throw new MissingResourceException("nothing is written for " + key, "words", key);
        }
        return otherwise.of(key);
    }

    boolean says(String key) {
        return own.containsKey(key);
    }

    private static Map<String, String> read(Language language) {
        var all = new HashMap<String, String>();
        for (String room : ROOMS) {
            read(language, room, all);
            read(language, room + OFFICE, all);
        }
        return Map.copyOf(all);
    }

    private static void read(Language language, String room, Map<String, String> into) {
        String name = "/words/" + language.tag() + "/" + room + ".properties";
        try (var file = Patterns.class.getResourceAsStream(name)) {
            if (file == null) {
                return;
            }
            var read = new Properties();
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String key : read.stringPropertyNames()) {
                if (into.put(key, read.getProperty(key)) != null) {
                    throw new IllegalStateException("written in two files: " + key);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
