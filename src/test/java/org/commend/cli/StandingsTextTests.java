package org.commend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.commend.figures.record.SampleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs read of standings, to the letter; and what a file may look like. */
class StandingsTextTests {
    @TempDir Path folder;

    private record Run(int status, String out, String err) {}

    private Run standings(String text, String... words) throws IOException {
        var file = Files.writeString(folder.resolve("scores.csv"), text);
        return run(Stream.concat(Stream.of("standings", file.toString()), Arrays.stream(words)));
    }

    private static Run run(Stream<String> words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status =
                Figures.run(
                        words.toList(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /**
     * Two judges on two items in each of two categories; by hand, from the mean squares of the
     * balanced layout: noise .375 / 3 = .125, judge (3.125 − .125) / 4 = .75, item (10.25 / 2 −
     * .125) / 2 = 2.5; alpha’s mean is drawn by 2.5 / (2.5 + .125 / 2) towards 6.5.
     */
    private static final String POEMS =
            """
            item,judge,score,category
            alpha,x,7,Poem
            alpha,y,8,Poem
            be,x,5,Poem
            be,y,6,Poem
            gamma,x,4,Prose
            gamma,y,6,Prose
            delta,x,2,Prose
            delta,y,3,Prose
            """;

    @Test
    void a_table_is_for_people() throws IOException {
        var run = standings(POEMS, "--top", "1", "--draws", "100");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        """
                        8 reads of 4 items by 2 judges. Variance: item 2.500, judge 0.7500, noise 0.1250. One read is worth 0.74, the mean of a usual item's reads 0.85.

                        Poem
                        place  item  reads     mean calibrated  80 % interval       P(top 1)   rank
                            1  alpha     2    7.500      7.476     6.025 …    8.926    1.000    1.0
                            2  be        2    5.500      5.524     4.074 …    6.975    0.000    2.0

                        Prose
                        place  item  reads     mean calibrated  80 % interval       P(top 1)   rank
                            1  gamma     2    5.000      4.970     3.519 …    6.420    1.000    1.0
                            2  delta     2    2.500      2.530     1.080 …    3.981    0.000    2.0

                        judge                reads       severity ± error
                        x                        4        -0.600 ± 0.624
                        y                        4        +0.600 ± 0.624
                        """);
    }

    @Test
    void the_same_figures_stand_in_json_and_in_csv() throws IOException {
        var json =
                JsonMapper.shared()
                        .readTree(standings(POEMS, "--top", "1", "--format", "json").out());
        var judge = json.get("judges").get(1);
        assertThat(judge.get("judge").asString()).isEqualTo("y");
        assertThat(judge.get("reads").asInt()).isEqualTo(4);
        assertThat(judge.get("severity").asDouble()).isCloseTo(.6, within());
        assertThat(json.get("variance").get("item").asDouble()).isCloseTo(2.5, within());
        var lines = standings(POEMS, "--top", "1", "--format", "csv").out().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(3)).startsWith("gamma,Prose,1,2,5.0,2.0,4.96");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-6);
    }

    /** One judge alone compares nobody with anybody. */
    @Test
    void what_is_not_calibrated_is_told_with_its_means() throws IOException {
        var reason = "x is the only judge; the order is theirs, by raw score.";
        String one = "item,judge,score\na,x,7\nb,x,5\n";
        var table = standings(one);
        assertThat(table.err()).isEqualTo(reason + "\n");
        assertThat(table.out())
                .isEqualTo(
                        """
                        Not calibrated. x is the only judge; the order is theirs, by raw score.

                        item                 category             reads     mean
                        a                                             1    7.000
                        b                                             1    5.000
                        """);
        assertThat(standings(one, "--format", "csv").out())
                .isEqualTo("item,category,reads,mean,spread\na,,1,7.0,0.0\nb,,1,5.0,0.0\n");
        var notes =
                JsonMapper.shared().readTree(standings(one, "--format", "json").out()).get("notes");
        assertThat(notes.get(0).get("key").asString()).isEqualTo("calibration.oneJudge");
        assertThat(notes.get(0).get("sentence").asString()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,x,7,,,              | ",
                "a,x                   | line 2: 2 cells where the header has 3",
                "a,x,7,5               | line 2: 4 cells where the header has 3; put what has a comma in it into quotation marks, or save with semicolons",
                "a,x,1e15              | ",
                "a,x,1.1e15            | line 2: the score is not a number that can be reckoned with: 1.1e15",
                "a,x,-1.1e15           | line 2: the score is not a number that can be reckoned with: -1.1e15",
                "a,x,                  | line 2: the score is not a number: (empty)",
            })
    void a_record_is_taken_or_refused_with_its_line(String record, String complaint)
            throws IOException {
        var run = standings("item,judge,score\n" + record + "\nb,y,5\n");
        assertThat(run.status()).isEqualTo(complaint == null ? 0 : 2);
        if (complaint != null) {
            assertThat(run.err()).isEqualTo("scores.csv, " + complaint + "\n");
        }
    }

    @Test
    void a_point_in_one_record_and_a_comma_in_another_are_not_guessed_at() throws IOException {
        assertThat(standings("item;judge;score\na;x;.5\nb;y;,5\n").err())
                .isEqualTo(
                        "scores.csv, line 3: the score ,5 is written another way than .5 in line 2; write all with a point or all with a comma\n");
    }

    @Test
    void what_is_shown_of_a_cell_is_not_longer_than_forty_characters() throws IOException {
        assertThat(standings("item,judge,score\n" + "n".repeat(50) + ",x,7\n").err())
                .endsWith("only one item, " + "n".repeat(40) + "…; there is nothing to compare\n");
        for (int length : new int[] {40, 41}) {
            String cell = "n".repeat(length);
            assertThat(standings("item,judge,score\na,x," + cell + "\n").err())
                    .endsWith("n".repeat(40) + (length > 40 ? "…" : "") + "\n");
        }
    }

    @Test
    void a_record_has_at_most_ten_thousand_characters() throws IOException {
        assertThat(standings("item,judge,score\n" + "a".repeat(9998) + ",x,7\nb,x,5\n").status())
                .isZero();
        assertThat(standings("item,judge,score\n" + "a".repeat(9999) + ",x,7\n").err())
                .contains("line 2: the line is longer than 10000 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` a b `   | a b",
                "`a  b`    | a b",
                "`a b`     | a b",
                "`ab\u007f` | `ab\u007f`",
                "ab~       | ab~",
                "`a\u00adb` | ab",
                "`e\u0301` | é",
                "`\u00a0a` | a",
            })
    void names_are_one_however_their_blanks_are_written(String written, String tidy) {
        assertThat(CsvNames.tidy(written)).isEqualTo(tidy);
    }

    @Test
    void a_folder_is_no_file_and_an_empty_file_has_no_header() throws IOException {
        assertThat(run(Stream.of("standings", folder.toString())).err())
                .contains("is a folder, not a file");
        assertThat(standings("").err()).contains("the file is empty");
        assertThat(standings(" , ,\n").err()).contains("the file is empty");
    }

    @Test
    void letters_that_do_not_belong_are_told_where_they_stand() throws IOException {
        byte[] half = "item,judge,score\na,x,7\n".getBytes(StandardCharsets.UTF_16LE);
        var file = folder.resolve("half.csv");
        Files.write(file, Arrays.copyOf(half, half.length - 1));
        assertThat(run(Stream.of("standings", file.toString())).err())
                .contains("this is no text in UTF-8, UTF-16 or Windows-1252");
    }

    @Test
    void verify_counts_entries_from_one() throws IOException {
        var keys = SampleRecord.keys();
        var record = Files.write(folder.resolve("record.json"), SampleRecord.bytes(keys));
        assertThat(run(Stream.of("verify", record.toString())).out())
                .contains("entry 1: 3 standings", "entry 2: Scottish STV");
    }
}
