package org.commend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commend.figures.calibration.Published;
import org.commend.figures.record.SampleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FiguresTests {
    @TempDir Path folder;

    private record Run(int status, String out, String err) {}

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Run run(Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status =
                Figures.run(
                        java.util.Arrays.stream(words).map(Object::toString).toList(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void standings_of_wine_come_as_json_with_every_digit() throws IOException {
        var run =
                run(
                        "standings",
                        file("wine.csv", Published.text("wine_rating.csv")),
                        "--top",
                        "3",
                        "--format",
                        "json");
        assertThat(run.status()).isZero();
        var json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("counts").get("reads").asInt()).isEqualTo(72);
        assertThat(json.get("criterion").asDouble())
                .isEqualTo(189.28254977634, org.assertj.core.api.Assertions.within(1e-8));
        assertThat(json.get("items")).hasSize(8);
        assertThat(json.get("items").get(0).get("item").asString()).isEqualTo("7");
        assertThat(json.get("judges")).hasSize(9);
        assertThat(json.get("notes")).isEmpty();
        assertThat(
                        run(
                                        "standings",
                                        folder.resolve("wine.csv"),
                                        "--top",
                                        "3",
                                        "--format",
                                        "json")
                                .out())
                .isEqualTo(run.out());
    }

    @Test
    void standings_come_as_csv_and_as_a_table() throws IOException {
        var wine = file("wine.csv", Published.text("wine_rating.csv"));
        assertThat(run("standings", wine, "--format=csv", "--top=3").out().lines().findFirst())
                .hasValue(
                        "item,category,place,reads,mean,spread,calibrated,effect,standardError,low,high,pTop,expectedRank");
        assertThat(run("standings", wine, "--top", "3").out())
                .contains("72 reads of 8 items by 9 judges", "P(top 3)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                             | line 1: the file is empty",
                "item,judge                                     | line 1: the header lacks the column score; it has item,judge",
                "item,judge,score                               | line 1: no scores follow the header",
                "item,judge,score/A,x,1/A,y,2                   | line 3: only one item, A; there is nothing to compare",
                "item,judge,score/A,x,1/B,y,good                | line 3: the score is not a number: good",
                "item,judge,score/A,x,1/B,y,NaN                 | line 3: the score is not a number that can be reckoned with: NaN",
                "item,judge,score/A,x,1/B,y,1e999               | line 3: the score is not a number that can be reckoned with: 1e999",
                "item,judge,score/A,x,1/B,x,2/A,x,3             | line 4: x has scored A already, in line 2",
                "item,judge,score/A,x,1,5/B,x,2                 | line 2: 4 cells where the header has 3; put what has a comma in it into quotation marks, or save with semicolons",
                "item,judge,score/A,x,1/,x,2                    | line 3: the item is empty",
                "item,judge,score/A,`x,1/B,x,2                  | line 2: a quotation mark is not closed",
                "item,judge,score,category/A,x,1,p/A,y,2,q      | line 3: A stands in the category q and before in p",
                "item,judge,score/A,x,7d/B,x,1                  | line 2: the score is not a number: 7d",
                "item,judge,score/A,x,0x1p3/B,x,1               | line 2: the score is not a number: 0x1p3",
                "item,judge,score/A,x,`1.234,5`/B,x,1           | line 2: the score is not a number: 1.234,5; write it without marks between thousands",
                "item;judge;score/A;x;7,5/B;x;7.5               | line 3: the score 7.5 is written another way than 7,5 in line 2; write all with a point or all with a comma",
                "item,judge,score/`A`A,x,1                      | line 2: text follows a closed quotation mark; a mark within a text is written twice",
                "item,judge,score/`A//B`,x,1/C,x,good           | line 5: the score is not a number: good",
                "sep=;/item;judge/                              | line 2: the header lacks the column score; it has item,judge",
                "item,judge,score,score/A,x,1,1                 | line 1: the header has two columns score",
            })
    void a_bad_file_is_refused_with_its_line(String text, String complaint) throws IOException {
        var bad = file("bad.csv", (text == null ? "" : text).replace("/", "\n").replace('`', '"'));
        var run = run("standings", bad);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("bad.csv, " + complaint + "\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_and_files_that_are_not_there_are_refused() throws IOException {
        var bytes =
                Files.write(
                        folder.resolve("bytes.csv"),
                        new byte[] {'i', (byte) 0x81, (byte) 0xfe, 10});
        assertThat(run("standings", bytes).err())
                .contains("line 1: this is no text in UTF-8, UTF-16 or Windows-1252");
        assertThat(run("standings", folder.resolve("none.csv")).err())
                .startsWith("there is no file ");
        assertThat(run("standings", folder).err()).endsWith("is a folder, not a file\n");
        assertThat(run("standings").err()).isEqualTo("standings wants a file\n");
        assertThat(run("standings", bytes, "--top", "0").err())
                .isEqualTo("--top wants a whole number from 1 to 1000000, not 0\n");
        assertThat(run("standings", bytes, "--tops", "3").err())
                .startsWith("standings does not know --tops");
    }

    /** The same scores, as the spreadsheets of several countries and machines write them. */
    @Test
    void files_are_read_as_spreadsheets_write_them() throws IOException {
        var plain = "item,judge,score\nÄ,Zoë,7.5\nÄ,Bo,6\nB,Zoë,8.25\nB,Bo,7\nC,Zoë,5\nC,Bo,4.5\n";
        var german =
                plain.replace(',', ';')
                        .replace("7.5", "7,5")
                        .replace("8.25", "8,25")
                        .replace("4.5", "4,5");
        var expected = run("standings", file("plain.csv", plain), "--format", "csv");
        assertThat(expected.status()).isZero();
        var files =
                java.util.Map.of(
                        "semicolons", german.getBytes(StandardCharsets.UTF_8),
                        "tabs", plain.replace(',', '\t').getBytes(StandardCharsets.UTF_8),
                        "sep",
                                ("sep=;\r\n" + german.replace("\n", "\r\n"))
                                        .getBytes(StandardCharsets.UTF_8),
                        "mark", ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8),
                        "utf16",
                                ("\uFEFF" + plain.replace(',', '\t'))
                                        .getBytes(StandardCharsets.UTF_16LE),
                        "utf16be", ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16BE),
                        "utf16bare", plain.getBytes(StandardCharsets.UTF_16LE),
                        "windows", german.getBytes(CsvText.WINDOWS),
                        "tail", (plain + ",,\n , ,\n\n,,\n").getBytes(StandardCharsets.UTF_8),
                        "wide",
                                ("Item , Judge,SCORE,,\n"
                                                + plain.substring(17).replace("\n", ",,\n"))
                                        .getBytes(StandardCharsets.UTF_8));
        for (var it : files.entrySet()) {
            var written = Files.write(folder.resolve(it.getKey() + ".csv"), it.getValue());
            var run = run("standings", written, "--format", "csv");
            assertThat(run.out()).as(it.getKey()).isEqualTo(expected.out());
            assertThat(run.err())
                    .as(it.getKey())
                    .isEqualTo(
                            it.getKey().equals("windows")
                                    ? "Note: windows.csv is not UTF-8 and was read as Windows-1252; if letters are wrong, save it as «CSV UTF-8».\n"
                                    : "");
        }
    }

    @Test
    void quoted_line_breaks_are_part_of_a_name_and_lines_are_counted_on() throws IOException {
        var run =
                run(
                        "standings",
                        file(
                                "quoted.csv",
                                "item,judge,score\n\"A\nand B\",\"Ada \"\"the\"\" First\",7\nC,\"Ada \"\"the\"\" First\",6\nC,Bo,good\n"));
        assertThat(run.err()).isEqualTo("quoted.csv, line 5: the score is not a number: good\n");
    }

    @Test
    void judges_who_differ_by_blanks_case_or_form_are_one_and_it_is_said() throws IOException {
        var two =
                "item,judge,score\nA,Zoë Quiet,7\nB,zoe\u0308\u00A0 QUIET ,6\nA,Bo,5\nB,Bo,7\nC,Bo,3\n";
        var run = run("standings", file("one.csv", two), "--format", "json");
        assertThat(run.err())
                .contains(
                        "Note: one.csv, line 3: «zoë QUIET» is taken for the judge «Zoë Quiet» of line 2\n");
        assertThat(JsonMapper.shared().readTree(run.out()).get("counts").get("judges").asInt())
                .isEqualTo(2);
        var twice = file("twice.csv", "item,judge,score\nA,Ada,7\nA, ada,6\nB,Bo,5\n");
        assertThat(run("standings", twice).err())
                .contains("twice.csv, line 3: Ada has scored A already, in line 2");
    }

    @Test
    void a_conflict_is_yes_or_no_as_spreadsheets_say_it() throws IOException {
        var words = List.of("1", "TRUE", "yes", "1.0", "Y", "WAHR", "x");
        for (String yes : words) {
            var matrix =
                    file(
                            "m.csv",
                            "paper,reviewer,similarity,conflict\np,x,.5,%s\np,y,1,FALSE\np,z,1,\n"
                                    .formatted(yes));
            var json =
                    JsonMapper.shared()
                            .readTree(
                                    run(
                                                    "assign",
                                                    matrix,
                                                    "--reads",
                                                    "1",
                                                    "--max",
                                                    "2",
                                                    "--format",
                                                    "json")
                                            .out());
            assertThat(json.get("counts").get("conflicts").asInt()).as(yes).isEqualTo(1);
        }
        assertThat(
                        run(
                                        "assign",
                                        file(
                                                "m.csv",
                                                "paper,reviewer,similarity,conflict\np,x,.5,maybe\n"),
                                        "--reads",
                                        "1",
                                        "--max",
                                        "2")
                                .err())
                .isEqualTo("m.csv, line 2: the conflict is yes or no (or 1 or 0), not maybe\n");
    }

    @Test
    void more_lines_than_any_panel_reads_are_refused_where_they_begin() throws IOException {
        var path = folder.resolve("long.csv");
        try (var writer = Files.newBufferedWriter(path)) {
            writer.write("item,judge,score\n");
            for (int line = 0; line <= CsvFile.MOST_LINES; line++) {
                writer.write("\n");
            }
        }
        assertThat(run("standings", path).err())
                .startsWith("long.csv, line 2000002: more than 2,000,000 lines");
    }

    @Test
    void scores_that_cannot_be_calibrated_are_shown_raw_with_the_reason() throws IOException {
        var run =
                run(
                        "standings",
                        file("once.csv", "item,judge,score\nA,x,1\nB,y,3\n"),
                        "--format",
                        "json");
        assertThat(run.status()).isZero();
        var json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("refused").get("key").asString()).isEqualTo("calibration.oneRead");
        assertThat(json.get("items").get(0).get("item").asString()).isEqualTo("B");
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_is_neutralised_in_csv() throws IOException {
        var run =
                run(
                        "standings",
                        file("f.csv", "item,judge,score\n=1+1,x,1\n=1+1,y,2\nB,x,3\nB,y,5\n"),
                        "--format",
                        "csv");
        assertThat(run.out()).contains("'=1+1,,2,");
    }

    @Test
    void assign_says_what_is_missing_and_writes_the_plan() throws IOException {
        var matrix =
                file(
                        "m.csv",
                        "paper,reviewer,similarity,conflict\np,x,.5,0\np,y,1,1\nq,x,.25,0\nq,y,.5,0\n");
        var plan = folder.resolve("plan.csv");
        var run =
                run(
                        "assign",
                        matrix,
                        "--reads",
                        "2",
                        "--max",
                        "2",
                        "--out",
                        plan,
                        "--format",
                        "json");
        assertThat(run.status()).isEqualTo(1);
        var json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("optimum").asDouble()).isEqualTo(1.25);
        assertThat(json.get("planned").asDouble()).isEqualTo(1.25);
        assertThat(json.get("shortfalls").get(0).get("sentence").asString())
                .isEqualTo("Only 1 judge without a conflict for p; 1 read is missing for p.");
        assertThat(Files.readString(plan)).startsWith("paper,reviewer,similarity,reason\np,x,0.5,");
        assertThat(run("assign", matrix, "--max", "2").err()).isEqualTo("assign wants --reads\n");
    }

    @Test
    void verify_says_in_one_line_each_what_holds_and_what_does_not() throws IOException {
        var keys = SampleRecord.keys();
        byte[] bytes = SampleRecord.bytes(keys);
        var record = Files.write(folder.resolve("record.json"), bytes);
        var key = Files.write(folder.resolve("key"), keys.getPublic().getEncoded());
        var good = run("verify", record, "--key", key);
        assertThat(good.status()).isZero();
        assertThat(good.out().lines()).hasSize(7).allMatch(line -> line.startsWith("holds   "));
        assertThat(run("verify", record, "--head", "00").status()).isEqualTo(1);

        var text = new String(bytes, StandardCharsets.UTF_8);
        Files.writeString(record, text.replace("the end", "the enD"));
        var bad = run("verify", record);
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.out())
                .contains(
                        "BROKEN  chain: the first 4 entries are not those of the head signed at 2027-01-13T12:00:00Z");
        Files.writeString(record, text + "\n");
        assertThat(run("verify", record).out())
                .isEqualTo("BROKEN  form: the file is not in canonical form (RFC 8785)\n");
    }

    @Test
    void no_command_tells_what_there_is() {
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("--help").out())
                .contains("commend standings", "commend assign", "commend verify");
        assertThat(run("dance").err()).startsWith("there is no command dance");
        assertThat(List.of(run("help").status())).containsExactly(0);
    }
}
