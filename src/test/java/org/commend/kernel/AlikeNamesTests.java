package org.commend.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AlikeNamesTests {
    private static final List<String> PEOPLE =
            List.of(
                    "Siobhán O’Brien",
                    "Obrien Siobhan",
                    "Ann Lee",
                    "Annlee",
                    "Mary Ann Lee",
                    "Lee",
                    "李 明",
                    "",
                    "Bob Roberts");

    private static final List<String> ASKED =
            List.of(
                    "siobhan obrien",
                    "Siobhan O Brien",
                    "Lee Ann",
                    "Ann-Lee",
                    "ANN LEE MARY",
                    "Lee",
                    "李明",
                    "Roberts",
                    "",
                    "…",
                    "Nobody Known");

    @Test
    void it_finds_whom_comparing_each_with_each_finds() {
        var names = new AlikeNames<>(PEOPLE, Function.identity());
        for (String asked : ASKED) {
            assertThat(names.like(asked))
                    .as(asked)
                    .containsExactlyInAnyOrderElementsOf(
                            PEOPLE.stream().filter(it -> Folding.alike(it, asked)).toList());
        }
        assertThat(names.like("Ann Lee")).contains("Ann Lee", "Annlee", "Mary Ann Lee");
    }
}
