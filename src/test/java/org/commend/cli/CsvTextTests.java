package org.commend.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTextTests {
    private static final String MARK = "\uFEFF";

    @TempDir Path folder;

    private CsvText look(byte[] bytes) throws IOException {
        return CsvText.of(Files.write(folder.resolve("x.csv"), bytes), "x.csv");
    }

    static Stream<Arguments> writtenIn() {
        String long1252 = "item,judge\n" + "a,b\n".repeat(5000) + "é,b\n";
        return Stream.of(
                Arguments.of(UTF_8, "item,judge\n", UTF_8),
                Arguments.of(UTF_8, "item,judgé\n", UTF_8),
                Arguments.of(UTF_8, MARK + "item,judge\n", UTF_8),
                Arguments.of(UTF_8, "", UTF_8),
                Arguments.of(UTF_8, "i", UTF_8),
                Arguments.of(CsvText.WINDOWS, "item,judgé\n", CsvText.WINDOWS),
                Arguments.of(CsvText.WINDOWS, long1252, CsvText.WINDOWS),
                Arguments.of(UTF_16LE, MARK + "item,judge\n", UTF_16LE),
                Arguments.of(UTF_16BE, MARK + "item,judge\n", UTF_16BE),
                Arguments.of(UTF_16LE, "item,judgé\n", UTF_16LE),
                Arguments.of(UTF_16BE, "item,judgé\n", UTF_16BE),
                Arguments.of(UTF_16LE, MARK + "作品,評審\n", UTF_16LE),
                Arguments.of(UTF_16BE, MARK + "作品,評審\n", UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("writtenIn")
    void a_text_is_read_in_what_it_was_written_in(Charset written, String text, Charset seen)
            throws IOException {
        var found = look(text.getBytes(written));
        assertThat(found.charset()).isEqualTo(seen);
        String first = text.replace(MARK, "").lines().findFirst().orElse(null);
        try (var reader = found.open(folder.resolve("x.csv"))) {
            assertThat(reader.readLine()).isEqualTo(first);
        }
    }

    @Test
    void what_is_no_text_is_refused() {
        byte[] few = "item,judge,score\0\n".getBytes(UTF_8);
        assertThatThrownBy(() -> look(few)).hasMessageContaining(CsvText.NO_TEXT);
        byte[] atFirst = "\0item,judge,score\n".getBytes(UTF_8);
        assertThatThrownBy(() -> look(atFirst)).hasMessageContaining(CsvText.NO_TEXT);
    }

    /** Half of what begins a text in UTF-16 is a letter of Windows’: ÿ or þ. */
    @Test
    void a_letter_like_half_of_a_mark_is_a_letter() throws IOException {
        for (int first : new int[] {0xFF, 0xFE}) {
            assertThat(look(new byte[] {(byte) first, ',', 'b', '\n'}).charset())
                    .isEqualTo(CsvText.WINDOWS);
            assertThat(look(new byte[] {(byte) first}).charset()).isEqualTo(CsvText.WINDOWS);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "item,judge,score      | ,    | false",
                "item;judge;score      | ;    | false",
                "item;judge,one        | ,    | false",
                "item;judge;a,b        | ;    | false",
                "item                  | ,    | false",
                "sep=;                 | ;    | true",
                "\"sep=!\"             | !    | true",
                "SEP=,                 | ,    | true",
            })
    void what_separates_cells_is_said_or_is_what_there_is_most_of(
            String header, char separator, boolean declared) throws IOException {
        var found = look((header + "\n").getBytes(UTF_8));
        assertThat(found.separator()).isEqualTo(separator);
        assertThat(found.declared()).isEqualTo(declared);
    }

    @Test
    void a_tab_separates_cells() throws IOException {
        assertThat(look("item\tjudge\tscore\n".getBytes(UTF_8)).separator()).isEqualTo('\t');
    }
}
