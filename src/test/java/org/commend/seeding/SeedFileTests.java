package org.commend.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commend.kernel.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong file is named with its line, its field and what was most likely meant. */
class SeedFileTests {
    private static final Path PROGRAMME = Path.of("seeds/frontline-awards/programme.yaml");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "contact:, contakt:, contact",
        "accentTint:, accent-tint:, accentTint",
        "strapline:, straplin:, strapline",
        "organisation:, organization:, organisation"
    })
    void a_misspelt_key_is_named_with_the_one_that_was_meant(String key, String typed, String meant)
            throws IOException {
        var lines = Files.readAllLines(PROGRAMME);
        int line =
                lines.stream()
                        .filter(it -> it.startsWith(key))
                        .map(lines::indexOf)
                        .findFirst()
                        .orElseThrow();
        var wrong = folder.resolve("programme.yaml");
        Files.writeString(wrong, Files.readString(PROGRAMME).replaceFirst("(?m)^" + key, typed));
        assertThatThrownBy(() -> SeedFile.read(wrong, "programme"))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        it ->
                                assertThat(it.line())
                                        .isEqualTo(
                                                "%s, line %d, field %s: this key is unknown; did you mean «%s»? Mend it and start again; nothing was loaded."
                                                        .formatted(
                                                                wrong,
                                                                line + 1,
                                                                typed.replace(":", ""),
                                                                meant)));
    }

    @Test
    void what_is_like_no_other_key_is_told_with_all_that_are_known() {
        assertThat(NearestWord.among(List.of("headline", "answer"), "wobble")).isEmpty();
        assertThat(NearestWord.among(List.of("headline", "answer"), "Head-Line"))
                .contains("headline");
        assertThat(NearestWord.among(List.of("who", "for"), "fro")).isEmpty();
    }
}
