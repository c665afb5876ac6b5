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
import org.commend.audit.Act;
import org.commend.kernel.Language;
import org.commend.words.Written;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every sentence has a user, every user its sentence, and every act of the audit its words. */
class SentencesTests {
    private static final Object NONE = "none";
    private static final Set<String> KEYS = Written.in(Language.ENGLISH).keySet();
    private static final Pattern WORD = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z]+)+)\"");
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
    void every_act_has_its_words_and_no_other_has() throws ReflectiveOperationException {
        var search = new ClassPathScanningCandidateComponentProvider(false);
        search.addIncludeFilter(new AssignableTypeFilter(Act.class));
        var names = new TreeSet<String>();
        for (var found : search.findCandidateComponents("org.commend")) {
            var act = Class.forName(found.getBeanClassName());
            if (act.getProtectionDomain().equals(Act.class.getProtectionDomain())) {
                names.addAll(names(act));
            }
        }
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        KEYS.stream()
                                .filter(it -> it.startsWith("act."))
                                .map(it -> it.substring("act.".length()))
                                .toList());
    }

    /** With each of the kinds that it can be of; what else it holds is no part of its name. */
    private static List<String> names(Class<?> act) throws ReflectiveOperationException {
        var constructor = act.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var parts = act.getRecordComponents();
        List<Object> kinds = List.of(NONE);
        int place = -1;
        for (int i = 0; i < parts.length; i++) {
            var kind = parts[i].getType();
            if (kind.isEnum() || kind == String.class) {
                place = i;
                kinds = kind.isEnum() ? List.of(kind.getEnumConstants()) : words(act);
            }
        }
        var names = new ArrayList<String>();
        for (Object kind : kinds) {
            var arguments = new Object[parts.length];
            if (place >= 0) {
                arguments[place] = kind;
            }
            names.add(((Act) constructor.newInstance(arguments)).name());
        }
        return names;
    }

    private static List<Object> words(Class<?> act) throws IllegalAccessException {
        var words = new ArrayList<>();
        for (var field : act.getFields()) {
            if (field.getType() == String.class) {
                words.add(field.get(null));
            }
        }
        return words;
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
