package org.commend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commend.kernel.Language;
import org.commend.words.Written;
import org.junit.jupiter.api.Test;

/** No page speaks English by itself; what stands within th:text is an example for its reader. */
class WordsInTemplatesTests {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Pages that only a demo has: its cast and its mailbox. */
    private static final Set<String> OF_THE_DEMO =
            Set.of("demo.html", "mailbox.html", "mailbox-letter.html");

    private static final Pattern TAG = Pattern.compile("<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>([^<]*)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern EXPRESSION = Pattern.compile("th:[\\w-]+=\"([^\"]*)\"");
    private static final Pattern QUOTED = Pattern.compile("'([^']*\\p{L}{2,} [^']*)'");
    private static final Pattern KEY = Pattern.compile("(?:#\\{|msg\\(')([a-zA-Z0-9.]+)");

    @Test
    void no_template_has_words_of_its_own() throws IOException {
        var spoken = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(WordsInTemplatesTests::isOurs).toList()) {
                String text = Files.readString(file);
                TAG.matcher(text)
                        .results()
                        .filter(it -> !it.group().contains("th:text="))
                        .filter(it -> !it.group().startsWith("<script"))
                        .map(it -> it.group(1).replaceAll("\\[\\[.*?]]", "").strip())
                        .filter(it -> WORD.matcher(it).find())
                        .forEach(it -> spoken.add(file.getFileName() + ": " + it));
                EXPRESSION
                        .matcher(text)
                        .results()
                        .flatMap(it -> QUOTED.matcher(it.group(1)).results())
                        .forEach(it -> spoken.add(file.getFileName() + ": " + it.group(1)));
            }
        }
        assertThat(spoken).isEmpty();
    }

    @Test
    void every_key_of_a_template_is_written() throws IOException {
        var keys = Written.in(Language.ENGLISH).keySet();
        var missing = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1))
                        .filter(it -> !keys.contains(it))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isOurs(Path file) {
        return file.toString().endsWith(".html")
                && !OF_THE_DEMO.contains(file.getFileName().toString());
    }
}
