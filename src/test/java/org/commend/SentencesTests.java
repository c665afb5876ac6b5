package org.commend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commend.accounts.Role;
import org.commend.kernel.Language;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.words.Written;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every sentence has a user, every user its sentence, and every act of the audit its words. */
class SentencesTests {
    private static final Set<String> KEYS = Written.in(Language.ENGLISH).keySet();
    private static final Pattern WORD = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z]+)+)\"");
    private static final Pattern ACT =
            Pattern.compile("audit\\s*\\.?\\s*write\\((.*?)\\);", Pattern.DOTALL);
    private static String source;

    @BeforeAll
    static void reads() throws IOException {
        source = all(Path.of("src/main"), ".java", ".html") + all(Path.of("frontend"), ".js");
    }

    @Test
    void every_sentence_has_a_user() {
        var unused =
                KEYS.stream()
                        .filter(it -> !it.startsWith("act."))
                        .filter(it -> !isUsed(it) && !madeUp(it))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    /** Between quotes, or in a template. */
    private static boolean isUsed(String key) {
        return source.contains('"' + key + '"')
                || source.contains("'" + key + "'")
                || source.contains("#{" + key + "}")
                || source.contains("#{" + key + "(");
    }

    /** A key of two parts, one of which is given by a value. */
    private static boolean madeUp(String key) {
        int dot = key.lastIndexOf('.');
        String begin = key.substring(0, dot);
        String end = key.substring(dot);
        return source.contains('"' + begin + ".\"")
                || source.contains('"' + begin + '"') && source.contains('"' + end + '"');
    }

    @Test
    void every_refusal_and_every_invariant_has_its_sentence() {
        var calls =
                Pattern.compile(
                        "(?:Ruling\\.refused|Refused|InvalidValue|RuleRefused|Sentence\\.of|text|here\\(\\)\\.of|Invariant\\.of|allowedIf)\\((.*?)\\)\\s*[;.,)]",
                        Pattern.DOTALL);
        var missing = new TreeSet<String>();
        for (String call : found(calls, source)) {
            found(WORD, call).stream()
                    .filter(it -> KEYS.stream().anyMatch(k -> k.startsWith(first(it))))
                    .filter(it -> !KEYS.contains(it) && !KEYS.contains("act." + it))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_act_that_the_audit_writes_has_its_words_and_no_other_has() {
        var acts = new TreeSet<String>();
        for (String call : found(ACT, source)) {
            acts.addAll(found(Pattern.compile("\"([a-z][A-Za-z]+\\.[A-Za-z.]+)\""), call));
        }
        var written = new TreeSet<String>();
        for (String act : acts) {
            written.addAll(act.endsWith(".") ? withEnds(act) : List.of(act));
        }
        // Named where they are made, not where they are written.
        found(WORD, source).stream().filter(it -> KEYS.contains("act." + it)).forEach(written::add);
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(
                        KEYS.stream()
                                .filter(it -> it.startsWith("act."))
                                .map(it -> it.substring("act.".length()))
                                .toList());
    }

    private static List<String> withEnds(String act) {
        Stream<String> ends =
                switch (act) {
                    case "edition.begun." -> Arrays.stream(Moment.values()).map(Moment::phase);
                    case "role.given.", "role.taken." ->
                            Arrays.stream(Role.values()).map(SentencesTests::word);
                    case "honour.conferred." ->
                            Arrays.stream(HonourKind.values()).map(SentencesTests::word);
                    case "account.passkey." -> Stream.of("added", "removed");
                    default -> throw new AssertionError("which ends has " + act + "?");
                };
        return ends.map(act::concat).toList();
    }

    private static String word(Enum<?> it) {
        return it.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String first(String key) {
        return key.substring(0, key.indexOf('.') + 1);
    }

    private static List<String> found(Pattern pattern, String in) {
        var all = new ArrayList<String>();
        var matcher = pattern.matcher(in);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static String all(Path folder, String... ends) throws IOException {
        try (var files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (Path it :
                    files.filter(f -> Arrays.stream(ends).anyMatch(f.toString()::endsWith))
                            .sorted()
                            .toList()) {
                text.append(Files.readString(it)).append('\n');
            }
            return text.toString();
        }
    }
}
