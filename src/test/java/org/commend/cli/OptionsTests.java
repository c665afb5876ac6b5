package org.commend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTests {
    private static Options read(String words) {
        return new Options(
                "reckon",
                words.isEmpty() ? List.of() : Arrays.asList(words.split(" ")),
                Set.of("--top", "--share", "--seed", "--format"));
    }

    @Test
    void a_value_follows_its_option_or_an_equals_sign() {
        assertThat(read("scores.csv --top 3").number("--top", 10, 1, 100)).isEqualTo(3);
        assertThat(read("--top=3 scores.csv").number("--top", 10, 1, 100)).isEqualTo(3);
        assertThat(read("--top=3 scores.csv").file().toString()).endsWith("scores.csv");
        assertThat(read("--format= x").text("--format")).contains("");
        assertThat(read("x").text("--format")).isEmpty();
        assertThat(read("x --format a=b").text("--format")).contains("a=b");
        assertThat(read("x").optionalPath("--seed")).isEmpty();
    }

    @Test
    void what_is_not_known_or_has_no_value_is_said() {
        assertThatThrownBy(() -> read("x --tip 3"))
                .hasMessage(
                        "reckon does not know --tip; it knows --format, --seed, --share, --top");
        assertThatThrownBy(() -> read("x --top")).hasMessage("--top wants a value");
        assertThatThrownBy(() -> read("").file()).hasMessage("reckon wants a file");
        assertThatThrownBy(() -> read("a b").file()).hasMessage("reckon wants one file, not 2");
        assertThatThrownBy(() -> read("a\0b").file()).hasMessageStartingWith("not a file name");
        assertThatThrownBy(() -> read("x").number("--top", 1, 9)).hasMessage("reckon wants --top");
    }

    @Test
    void numbers_lie_in_their_range_both_ends_included() {
        assertThat(read("x").number("--top", 10, 1, 100)).isEqualTo(10);
        assertThat(read("x --top 1").number("--top", 1, 100)).isEqualTo(1);
        assertThat(read("x --top 100").number("--top", 1, 100)).isEqualTo(100);
        for (String wrong : List.of("0", "101", "1.5", "many")) {
            assertThatThrownBy(() -> read("x --top " + wrong).number("--top", 1, 100))
                    .hasMessage("--top wants a whole number from 1 to 100, not " + wrong);
        }
        assertThat(read("x --seed -9223372036854775808").whole("--seed", 1, Long.MIN_VALUE, 0))
                .isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void a_share_lies_between_nothing_and_all() {
        assertThat(read("x").share("--share", .02)).isEqualTo(.02);
        assertThat(read("x --share 0").share("--share", .02)).isZero();
        assertThat(read("x --share 1").share("--share", .02)).isEqualTo(1);
        assertThat(read("x --share .5").share("--share", .02)).isEqualTo(.5);
        for (String wrong : List.of("-0.1", "1.1", "NaN", "half")) {
            assertThatThrownBy(() -> read("x --share " + wrong).share("--share", .02))
                    .hasMessage("--share wants a number from 0 to 1, not " + wrong);
        }
    }

    @Test
    void one_of_a_few_words_is_the_first_where_none_is_said() {
        var words = List.of("table", "json");
        assertThat(read("x").oneOf("--format", words)).isEqualTo("table");
        assertThat(read("x --format json").oneOf("--format", words)).isEqualTo("json");
        assertThatThrownBy(() -> read("x --format xml").oneOf("--format", words))
                .hasMessage("--format is one of table, json, not xml");
    }
}
