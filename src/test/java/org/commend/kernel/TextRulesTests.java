package org.commend.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commend.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as people type and paste it. */
class TextRulesTests {
    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "0020", "00A0", "200B", "200D", "2060", "FEFF", "3164", "115F", "FFA0", "2800",
                "00AD", "034F", "2003", "3000", "0301", "FE0F", "180E"
            })
    void what_cannot_be_seen_was_not_filled_in(String point) {
        String text = Character.toString(Integer.parseInt(point, 16)).repeat(3);
        assertThat(Visible.in(text)).isFalse();
        assertThat(Visible.trim(text)).isEmpty();
        assertThatThrownBy(() -> new PersonName(text)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Reason(text)).isInstanceOf(InvalidValue.class);
        assertThat(WordCount.of(text).words()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "e\u0301", "字", "👩‍👧", "–", "1", "\u2066א\u2069"})
    void what_can_be_seen_was(String text) {
        assertThat(Visible.in(text)).isTrue();
        assertThat(Visible.trim("\u00a0 " + text + "\u200b\n")).isEqualTo(text);
    }

    @Test
    void breaks_of_every_kind_are_line_breaks() {
        assertThat(Typed.of("a\u000bb\fc\u0085d\u2028e\u2029f\r\ng\rh").text())
                .isEqualTo("a\nb\nc\nd\ne\nf\ng\nh");
        assertThat(Typed.line("Ann\u2028 Bell\u00a0\tCole").text()).isEqualTo("Ann Bell Cole");
    }

    @Test
    void controls_of_windows_are_read_as_what_they_were() {
        assertThat(Typed.of("\u0091it\u0092s\u0094 \u0096 5 \u0080").text())
                .isEqualTo("‘it’s” – 5 €");
        assertThat(Typed.of("a\u0081b").text()).isEqualTo("ab");
        assertThat(Typed.of("a\u0081b").cleaned()).isTrue();
    }

    @Test
    void nothing_typed_reorders_what_stands_behind_it() {
        assertThat(Typed.of("a\u202eb\u202dc\u202bd").text()).isEqualTo("abcd");
        assertThat(Typed.of("one \u2067two\nthree").text()).isEqualTo("one \u2067two\u2069\nthree");
        assertThat(Typed.of("a\u2069b").text()).isEqualTo("ab");
        assertThat(Typed.of("\u200fשלום\u200e").text()).isEqualTo("\u200fשלום\u200e");
    }

    @Test
    void lengths_are_those_of_what_is_kept() {
        String grows = "\u0958".repeat(Typed.LONGEST - 1);
        assertThatThrownBy(() -> Typed.of(grows)).isInstanceOf(InvalidValue.class);
        String shrinks = "e\u0301".repeat(Typed.LONGEST);
        assertThat(Typed.of(shrinks).text()).hasSize(Typed.LONGEST);
        assertThatThrownBy(() -> new PersonName("\u0958".repeat(100)))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "well-being is one, 3",
        "a – b, 2",
        "我们一起工作了两年, 6",
        "เราทำงานด้วยกัน, 4",
        "Tri gair Cymraeg, 3",
        "مرحبا بكم, 2"
    })
    void words_are_counted_in_every_script(String text, int words) {
        assertThat(WordCount.of(text).words()).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Nora Bright <nora@example.org>, nora@example.org",
        "'\u00a0nora@example.org\u00a0', nora@example.org",
        "mailto:Nora@Example.org, nora@example.org",
        "'\"Bright, Nora\" <nora@example.org>;', nora@example.org",
        "'<nora@example.org>', nora@example.org",
        "'\u200bnora@example.org', nora@example.org"
    })
    void an_address_is_taken_as_people_paste_it(String typed, String address) {
        assertThat(new EmailAddress(typed).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nora", "a@b", "nora @example.org", "a@b.org, c@d.org", "x <y>"})
    void what_is_no_address_is_told(String typed) {
        assertThatThrownBy(() -> new EmailAddress(typed))
                .satisfies(Said.containing("name@example.org"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nora@gmial.com, nora@gmail.com",
        "nora@gmai.com, nora@gmail.com",
        "nora@gmail.con, nora@gmail.com",
        "nora@hotmial.co.uk, nora@hotmail.co.uk",
        "nora@outlok.com, nora@outlook.com"
    })
    void a_mistyped_well_known_address_is_asked_about(String typed, String meant) {
        assertThat(new EmailAddress(typed).probablyMeant()).contains(new EmailAddress(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nora@gmail.com", "nora@testshire.gov.uk", "nora@example.org", "n@mail.com"})
    void others_are_not(String typed) {
        assertThat(new EmailAddress(typed).probablyMeant()).isEmpty();
    }

    @Test
    void a_name_is_found_however_it_is_spelled() {
        for (String name : new String[] {"O'Brien", "O’Brien", "O Brien", "OBrien", "o‘brien"}) {
            assertThat(Folding.wordsOf(name, 20))
                    .as(name)
                    .allMatch(Folding.toBeFound("Siobhán O’Brien, Stratford-upon-Avon")::contains);
        }
        for (String name :
                new String[] {"siobhan", "SIOBHÁN", "stratford upon", "stratforduponavon"}) {
            assertThat(Folding.wordsOf(name, 20))
                    .allMatch(Folding.toBeFound("Siobhán O’Brien, Stratford-upon-Avon")::contains);
        }
        assertThat(Folding.wordsOf("a\u0000b " + "word ".repeat(5_000), 20))
                .containsExactly("a", "b", "word");
    }
}
