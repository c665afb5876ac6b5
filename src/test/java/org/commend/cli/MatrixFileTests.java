package org.commend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commend.figures.assignment.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixFileTests {
    @TempDir Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("m.csv"), text);
    }

    private MatrixFile.Matrix read(String... similarities) throws IOException {
        var text = new StringBuilder("paper,reviewer,similarity\n");
        for (int i = 0; i < similarities.length; i++) {
            text.append("p%d,r,%s\n".formatted(i, similarities[i]));
        }
        return MatrixFile.read(
                file(text.toString()), 2, 3, 4, new PrintStream(new ByteArrayOutputStream()));
    }

    /** What lies in 0 to 1 stays; all else is moved there, the least to 0 and the most to 1. */
    @ParameterizedTest
    @CsvSource({
        "0,   1,   0,  1,  .5, .5",
        ".2,  .7,  0,  1,  .5, .5",
        "-1,  3,   -1, 4,  1,  .5",
        "0,   4,   0,  4,  1,  .25",
        "-.5, .5,  -.5, 1, .25, .75",
        "5,   5,   5,  1,  5,  0"
    })
    void similarities_are_brought_between_nothing_and_one_and_back(
            String low, String high, double floor, double range, String one, double affinity)
            throws IOException {
        var matrix = read(low, high, one);
        assertThat(matrix.floor()).isEqualTo(floor);
        assertThat(matrix.range()).isEqualTo(range);
        assertThat(matrix.ground().affinities().get(new Pair("p2", "r")))
                .isEqualTo(affinity, within(1e-12));
    }

    @Test
    void papers_want_their_reads_and_reviewers_have_their_limits() throws IOException {
        var ground = read(".5", ".6").ground();
        assertThat(ground.nominations()).allSatisfy(it -> assertThat(it.reads()).isEqualTo(2));
        assertThat(ground.judges())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.least()).isEqualTo(3);
                            assertThat(it.most()).isEqualTo(4);
                        });
        assertThatThrownBy(() -> read()).hasMessageContaining("no pairs follow the header");
    }

    @Test
    void a_plan_is_told_in_sentences() throws IOException {
        var matrix =
                file(
                        "paper,reviewer,similarity,conflict\np,x,2,no\np,y,6,yes\nq,x,3,no\nq,y,4,no\n");
        assertThat(run("assign", matrix, "--reads", "1", "--max", "1"))
                .isEqualTo(
                        """
                        2 papers, 2 reviewers, 4 pairs, 1 conflict; 2 assignments.
                        Total similarity: optimum 6, planned 6 after the connecting swaps.
                        Loads 1 to 1, median 1. The judges' graph has 2 pieces (λ₂ 0.000); 0 pairs read more than one paper together.
                        """);
        assertThat(run("assign", matrix, "--reads", "2", "--max", "2"))
                .contains(
                        "Total similarity: optimum 9, planned 9",
                        "Loads 1 to 2, median 1.5.",
                        "Missing: Only 1 judge without a conflict for p; 1 read is missing for p.");
        assertThat(run("assign", matrix, "--reads", "1", "--min", "2", "--max", "1"))
                .isEqualTo("--min 2 is more than --max 1\n");
    }

    private static String run(Object... words) {
        var said = new ByteArrayOutputStream();
        var to = new PrintStream(said, true, StandardCharsets.UTF_8);
        Figures.run(java.util.Arrays.stream(words).map(Object::toString).toList(), to, to);
        return said.toString(StandardCharsets.UTF_8);
    }
}
