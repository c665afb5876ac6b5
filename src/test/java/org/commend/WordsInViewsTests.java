package org.commend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No view speaks English by itself: what it says stands in the bundles. */
class WordsInViewsTests {
    private static final Path MAIN = Path.of("src/main/java/org/commend");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Two words, or one with a capital: keys, classes and addresses have neither. */
    private static final Pattern SPEECH =
            Pattern.compile("\\p{L}{2,}\\P{L}* \\P{L}*\\p{L}{2,}|^\\P{L}*\\p{Lu}\\p{Ll}+\\P{L}*$");

    /** What the browser is told, and what a developer reads. */
    private static final Pattern NOT_SPEECH =
            Pattern.compile(
                    "executeJs|document\\.|window\\.|history\\.|setTimeout|querySelector|=>|Exception\\(|min\\(|ofPattern|<svg|<line|^\\s*@|^\\s*\\*|^\\s*//|^\\s*/\\*");

    @Test
    void no_view_has_words_between_quotes() throws IOException {
        var spoken = new TreeSet<String>();
        try (var files = Files.walk(MAIN)) {
            for (Path file : files.filter(WordsInViewsTests::isView).toList()) {
                String source = Files.readString(file).replaceAll("(?s)\"\"\".*?\"\"\"", "");
                for (String line : source.lines().toList()) {
                    if (!NOT_SPEECH.matcher(line).find()) {
                        LITERAL.matcher(line)
                                .results()
                                .map(it -> it.group(1))
                                .filter(it -> SPEECH.matcher(it).find())
                                .forEach(it -> spoken.add(file.getFileName() + ": " + it));
                    }
                }
            }
        }
        assertThat(spoken).isEmpty();
    }

    private static boolean isView(Path file) {
        String path = file.toString();
        return path.endsWith(".java")
                && (path.contains("/ui/")
                        || path.contains("/uikit/")
                        || List.of("View.java", "Frame.java", "Menu.java").stream()
                                .anyMatch(path::endsWith));
    }
}
