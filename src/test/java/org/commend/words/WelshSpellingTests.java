package org.commend.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.commend.kernel.Language;
import org.junit.jupiter.api.Test;

/** The Welsh is spelled as Debian's {@code aspell-cy} spells it; asked where that is installed. */
class WelshSpellingTests {
    private static final Path KNOWN = Path.of("src/test/resources/welsh-words.txt");
    private static final Path LETTERS = Path.of("src/main/resources/letters/cy");

    @Test
    void every_welsh_word_is_in_the_dictionary_or_in_our_list() throws Exception {
        assumeTrue(speller("dump", "dicts").contains("cy"), "aspell-cy is not installed");
        var unknown = new TreeSet<>(List.of(spelled(said()).split("\\s+")));
        unknown.removeAll(Files.readAllLines(KNOWN));
        unknown.remove("");
        assertThat(unknown).isEmpty();
    }

    /** Without places, plural forms, figures, and what is joined to a word by an apostrophe. */
    private static String said() throws IOException {
        var text = new StringBuilder();
        Written.in(Language.WELSH).values().forEach(it -> text.append(it).append('\n'));
        try (var letters = Files.list(LETTERS)) {
            for (Path letter : letters.toList()) {
                text.append(Files.readString(letter)).append('\n');
            }
        }
        return text.toString()
                .replaceAll("\\{\\w+,\\s*plural,", " ")
                .replaceAll("(zero|one|two|few|many|other)\\{", " ")
                .replaceAll("\\{[^{}]*}", "")
                .replaceAll("\\S+@\\S+", "")
                .replaceAll("’(r|n|i|u|ch|m|w|th)\\b", " ")
                .replace('’', '\'')
                .replaceAll("[^\\p{L}' \\n-]", " ");
    }

    private static String spelled(String text) throws Exception {
        Path typed = Files.createTempFile("welsh", ".txt");
        Files.writeString(typed, text);
        try {
            var speller =
                    new ProcessBuilder("aspell", "-l", "cy", "--encoding=utf-8", "list")
                            .redirectInput(typed.toFile())
                            .start();
            String unknown =
                    new String(speller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(speller.waitFor()).isZero();
            return unknown;
        } finally {
            Files.delete(typed);
        }
    }

    private static String speller(String... arguments) throws Exception {
        try {
            var command = new java.util.ArrayList<>(List.of("aspell"));
            command.addAll(List.of(arguments));
            var asked = new ProcessBuilder(command).start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notInstalled) {
            return "";
        }
    }
}
