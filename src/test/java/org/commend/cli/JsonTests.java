package org.commend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTests {
    @Test
    void what_holds_values_alone_stands_on_one_line() {
        var map = new LinkedHashMap<String, Object>();
        map.put("a", 1);
        map.put("b", "x");
        map.put("c", null);
        map.put("d", true);
        assertThat(Json.of(map)).isEqualTo("{\"a\": 1, \"b\": \"x\", \"c\": null, \"d\": true}\n");
        assertThat(Json.of(Map.of())).isEqualTo("{}\n");
    }

    @Test
    void what_holds_lists_or_objects_has_a_line_for_each() {
        var map = new LinkedHashMap<String, Object>();
        map.put("list", List.of(1, 2));
        map.put("object", Map.of("x", List.of("y")));
        assertThat(Json.of(map))
                .isEqualTo(
                        """
                        {
                          "list": [
                            1,
                            2
                          ],
                          "object": {
                            "x": [
                              "y"
                            ]
                          }
                        }
                        """);
        assertThat(Json.of(Map.of("only", Map.of("x", 1))))
                .isEqualTo("{\n  \"only\": {\"x\": 1}\n}\n");
        assertThat(Json.of(List.of())).isEqualTo("[]\n");
    }

    @Test
    void numbers_have_every_digit_and_what_is_none_is_null() {
        assertThat(Json.of(Arrays.asList(0.1 + 0.2, Double.NaN, 1 / 0.0, 7L)))
                .isEqualTo("[\n  0.30000000000000004,\n  null,\n  null,\n  7\n]\n");
    }

    /** U+1F600 is D83D DE00; half of it alone is no character, and is written as what it is. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a\"b,          \"a\\\"b\"",
                "a\\b,          \"a\\\\b\"",
                "a/b c~é€,      \"a/b c~é€\"",
                "\uD83D\uDE00,  \"\uD83D\uDE00\"",
                "x\uD83Dx,      \"x\\ud83dx\"",
                "\uD83D,        \"\\ud83d\"",
                "\uDE00x,       \"\\ude00x\"",
                "x\uDE00,       \"x\\ude00\"",
                "\uD83D\uD83D\uDE00, \"\\ud83d\uD83D\uDE00\"",
            })
    void texts_are_quoted(String text, String json) {
        assertThat(Json.of(text)).isEqualTo(json + "\n");
    }

    @Test
    void what_steers_a_terminal_is_escaped_and_a_blank_is_not() {
        assertThat(Json.of("\u0000\n\u001f ")).isEqualTo("\"\\u0000\\u000a\\u001f \"\n");
    }
}
