package org.commend.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commend.figures.assignment.AssignmentRows;
import org.commend.figures.calibration.RemlRows;
import org.commend.figures.calibration.SimulationRows;
import org.commend.figures.record.MerkleRows;

/**
 * {@code ./commend bench judging [--data FOLDER] [--without-data] [--runs N]}: every figure of
 * judging against its reference, in one table. Exit status 0 only if every row is ok; rows that
 * need the reference data and do not have it fail too, unless {@code --without-data} asks to leave
 * them out.
 */
public final class JudgingBench {
    private static final List<String> NEED_DATA =
            List.of(
                    "REML on wine_rating, penicillin, confpapers, essays01a",
                    "P(top k) on wine_rating, confpapers",
                    "α on confpapers",
                    "public matrix, k = 2, 3, 4",
                    "sim100k: time and memory",
                    "sim30k: lme4's time over ours");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Row> rows = new ArrayList<>();

    public static void main(String[] arguments) {
        System.exit(new JudgingBench().run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        boolean without = arguments.contains("--without-data");
        var data =
                without
                        ? Optional.<ReferenceData>empty()
                        : ReferenceData.find(option(arguments, "--data"));
        int runs = option(arguments, "--runs").map(Integer::parseInt).orElse(1000);
        data.ifPresentOrElse(
                this::withData,
                () ->
                        NEED_DATA.forEach(
                                what ->
                                        add(
                                                () ->
                                                        List.of(
                                                                Row.skipped(
                                                                        what,
                                                                        "no reference data (--data FOLDER)")))));
        add(RemlRows::agreement);
        add(() -> List.of(AssignmentRows.properties(300)));
        add(AssignmentRows::large);
        add(MatrixRows::large);
        add(() -> SimulationRows.of(runs, Math.max(2, runs * 2 / 5)));
        add(() -> List.of(RecordRows.comparisons()));
        add(() -> List.of(MerkleRows.vectors()));
        add(() -> List.of(RecordRows.edits()));
        boolean ok =
                rows.stream()
                        .allMatch(
                                row ->
                                        row.verdict() == Row.Verdict.OK
                                                || row.verdict() == Row.Verdict.SKIPPED
                                                        && (without
                                                                || row.what().contains("lme4")));
        out.println();
        out.println(ok ? "All rows are ok." : "Not all rows are ok.");
        return ok ? 0 : 1;
    }

    private static Optional<String> option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at >= 0 && at + 1 < arguments.size()
                ? Optional.of(arguments.get(at + 1))
                : Optional.empty();
    }

    private void withData(ReferenceData data) {
        add(() -> RemlRows.of(data));
        add(() -> List.of(RemlRows.alphaOfPapers(data)));
        add(() -> AssignmentRows.published(data));
        add(() -> SpeedRows.of(data));
    }

    private void add(Supplier<List<Row>> more) {
        if (rows.isEmpty()) {
            print(new Row("what", "reference", "figure", "limit", Row.Verdict.OK), "");
        }
        for (var row : more.get()) {
            rows.add(row);
            print(
                    row,
                    switch (row.verdict()) {
                        case OK -> "ok";
                        case NOT_OK -> "NOT OK";
                        case SKIPPED -> "skipped";
                    });
        }
    }

    private void print(Row row, String verdict) {
        out.println(
                "%-78s  %-34s  %-34s  %-10s  %s"
                        .formatted(row.what(), row.reference(), row.figure(), row.limit(), verdict)
                        .stripTrailing());
    }
}
