package org.commend.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.MissingResourceException;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commend.kernel.Language;
import org.commend.kernel.London;
import org.commend.kernel.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in the bundles, and how it becomes text. */
class WordsTests {
    private static final Instant NOON = Instant.parse("2027-02-23T17:00:00Z");

    private static final int[] COUNTS = {0, 1, 2, 3, 6, 21};

    static Stream<Language> languages() {
        return Languages.ALL.stream();
    }

    @Test
    void days_times_numbers_and_lists_are_arguments() {
        var english = Words.english();

        assertThat(english.text(LocalDate.of(2027, 5, 22))).isEqualTo("22 May 2027");
        assertThat(english.text(NOON)).isEqualTo("23 February 2027, 17:00");
        assertThat(english.text(new London.Weekday(NOON))).isEqualTo("Tuesday 23 February, 17:00");
        assertThat(english.text(new London.Clock(NOON))).isEqualTo("17:00");
        assertThat(english.text(List.of("Ann", "Bob", "Cy"))).isEqualTo("Ann, Bob and Cy");
        assertThat(english.of("text.tooLong", 20_000)).contains("(20,000 characters)");
    }

    @Test
    void welsh_has_its_own_months_and_days() {
        var welsh = Words.in(Language.WELSH);

        assertThat(welsh.text(LocalDate.of(2027, 5, 22))).isEqualTo("22 Mai 2027");
        assertThat(welsh.text(new London.Weekday(NOON)))
                .isEqualTo("Dydd Mawrth 23 Chwefror, 17:00");
    }

    @Test
    void a_sentence_within_a_sentence_is_said_in_the_same_language() {
        var outer = Sentence.of("account.coming", NOON, Sentence.of("language.own"));

        assertThat(Words.english().of(outer)).isEqualTo("23 February 2027, 17:00: English");
    }

    @Test
    void what_nobody_can_be_told_is_no_argument() {
        assertThatThrownBy(() -> Sentence.of("account.coming", new Object(), "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_people_wrote_is_never_read_as_a_pattern() {
        assertThat(Words.english().of("account.coming", "{0} it’s {9", "'"))
                .isEqualTo("{0} it’s {9: '");
    }

    @Test
    void what_a_language_has_not_said_is_said_in_english() {
        assertThat(Words.in(Language.WELSH).of("notice.disk", 5))
                .isEqualTo(Words.english().of("notice.disk", 5));
        assertThatThrownBy(() -> Words.english().of("there.is.none"))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void a_language_that_is_not_spoken_here_is_english() {
        assertThat(Words.in(new Language("fr")).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void the_stretched_language_is_longer_and_keeps_its_places() {
        var stretched = Words.in(Languages.STRETCHED);

        assertThat(stretched.of("text.tooLong", 20_000))
                .contains("20,000")
                .doesNotContain("This")
                .hasSizeGreaterThan((int) (1.3 * Words.english().of("text.tooLong", 1).length()));
        assertThat(stretched.of("unfinished.reads", 2, 1)).contains("îš").doesNotContain("âŕê");
    }

    @Test
    void every_file_is_read() throws Exception {
        for (Language language : Languages.ALL) {
            try (var files = Files.list(Path.of("src/main/resources/words", language.tag()))) {
                assertThat(
                                files.map(
                                        it ->
                                                it.getFileName()
                                                        .toString()
                                                        .replace(".properties", "")
                                                        .replace(Patterns.OFFICE, "")))
                        .isSubsetOf(Patterns.ROOMS);
            }
            var words = Words.in(language);
            assertThat(Written.in(language).keySet()).allMatch(words::says);
        }
    }

    /** Also in the languages that have six forms of it. */
    @ParameterizedTest
    @MethodSource("languages")
    void every_pattern_can_be_said_of_any_number(Language language) {
        var words = Words.in(language);
        Written.in(language)
                .forEach(
                        (key, pattern) -> {
                            for (int count : COUNTS) {
                                var arguments = new Object[12];
                                java.util.Arrays.fill(arguments, count);
                                assertThat(words.of(key, arguments))
                                        .as(key)
                                        .isNotBlank()
                                        .doesNotContain("{");
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_language_says_what_english_says_with_the_same_arguments(Language language) {
        var english = Written.in(Language.ENGLISH);
        Written.in(language)
                .forEach(
                        (key, pattern) -> {
                            assertThat(english).containsKey(key);
                            assertThat(places(pattern)).as(key).isEqualTo(places(english.get(key)));
                        });
    }

    /** File by file, so that a page never speaks two languages by accident. */
    @Test
    void what_is_said_to_people_is_said_in_every_language() throws Exception {
        for (String room : Patterns.ROOMS) {
            assertThat(Written.room(Language.WELSH, room).keySet())
                    .as(room)
                    .isEqualTo(Written.room(Language.ENGLISH, room).keySet());
        }
    }

    private static TreeSet<String> places(String pattern) {
        var places = new TreeSet<String>();
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                places.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return places;
    }
}
