package org.commend.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.commend.kernel.Language;

/** What the files of a language say, read apart from the program. */
public final class Written {
    private static final Path WORDS = Path.of("src/main/resources/words");

    private Written() {}

    /** By key, all that a language says. */
    public static Map<String, String> in(Language language) {
        return in(language, "");
    }

    /** By key, what a language says in one module to others than organisers. */
    static Map<String, String> room(Language language, String room) {
        return in(language, "/" + room + ".properties");
    }

    private static Map<String, String> in(Language language, String ending) {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(WORDS.resolve(language.tag()))) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(ending)) {
                    try (Reader text = Files.newBufferedReader(file)) {
                        var read = new Properties();
                        read.load(text);
                        read.stringPropertyNames().forEach(it -> all.put(it, read.getProperty(it)));
                    }
                }
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
