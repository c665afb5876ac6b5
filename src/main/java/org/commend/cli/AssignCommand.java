package org.commend.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commend.figures.assignment.Plan;
import org.commend.figures.assignment.Planner;
import org.commend.figures.assignment.Wishes;
import org.commend.kernel.Counted;
import org.commend.words.Words;

/**
 * {@code assign matrix.csv --reads 3 --min 5 --max 6 --out plan.csv [--format table|json] [--seed
 * N] [--share P]}.
 */
final class AssignCommand {
    private final PrintStream out;
    private final PrintStream err;

    AssignCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> words) {
        var options =
                new Options(
                        "assign",
                        words,
                        Set.of(
                                "--reads",
                                "--min",
                                "--max",
                                "--out",
                                "--format",
                                "--seed",
                                "--share"));
        var path = options.file();
        int reads = options.number("--reads", 1, 1000);
        int least = options.number("--min", 0, 0, 1_000_000);
        int most = options.number("--max", 1, 1_000_000);
        if (least > most) {
            throw new Complaint("--min %d is more than --max %d".formatted(least, most));
        }
        var format = options.oneOf("--format", List.of("table", "json"));
        var wishes =
                new Wishes(
                        0,
                        options.share("--share", 0.02),
                        0,
                        options.whole("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE));
        var matrix = MatrixFile.read(path, reads, least, most, err);
        var plan = new Planner().plan(matrix.ground(), wishes);
        options.optionalPath("--out").ifPresent(file -> write(file, csv(plan, matrix)));
        out.print(format.equals("json") ? json(plan, matrix) : table(plan, matrix));
        return plan.shortfalls().isEmpty() ? 0 : 1;
    }

    private static double similarity(Plan plan, MatrixFile.Matrix matrix, double affinities) {
        return matrix.floor() * plan.assignments().size() + matrix.range() * affinities;
    }

    private static String csv(Plan plan, MatrixFile.Matrix matrix) {
        var lines = new ArrayList<>(List.of("paper,reviewer,similarity,reason"));
        for (var a : plan.assignments()) {
            lines.add(
                    Csv.line(
                            a.nomination(),
                            a.judge(),
                            matrix.floor() + matrix.range() * a.affinity(),
                            Words.english().of(a.reason())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String json(Plan plan, MatrixFile.Matrix matrix) {
        var ground = matrix.ground();
        var report = plan.report();
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "counts",
                StandingsText.object(
                        "papers", ground.nominations().size(),
                        "reviewers", ground.judges().size(),
                        "pairs", ground.affinities().size(),
                        "conflicts", ground.conflicts().size(),
                        "assignments", plan.assignments().size()));
        json.put("optimum", similarity(plan, matrix, report.optimum()));
        json.put("planned", similarity(plan, matrix, report.planned()));
        json.put("pieces", report.pieces());
        json.put("loadMin", report.fewest());
        json.put("loadMedian", report.middle());
        json.put("loadMax", report.largest());
        json.put("connectivity", report.connectivity());
        json.put("repeatedPairs", report.repeatedPairs());
        json.put(
                "shortfalls",
                plan.shortfalls().stream()
                        .map(
                                s ->
                                        StandingsText.object(
                                                "subject",
                                                s.subject(),
                                                "missing",
                                                s.missing(),
                                                "sentence",
                                                Words.english().of(s.reason())))
                        .toList());
        return Json.of(json);
    }

    private static String table(Plan plan, MatrixFile.Matrix matrix) {
        var ground = matrix.ground();
        var report = plan.report();
        var text = new StringBuilder();
        text.append(
                StandingsText.line(
                        "%s, %s, %s, %s; %s.",
                        Counted.of(ground.nominations().size(), "paper", "papers"),
                        Counted.of(ground.judges().size(), "reviewer", "reviewers"),
                        Counted.of(ground.affinities().size(), "pair", "pairs"),
                        Counted.of(ground.conflicts().size(), "conflict", "conflicts"),
                        Counted.of(plan.assignments().size(), "assignment", "assignments")));
        text.append(
                StandingsText.line(
                        "Total similarity: optimum %s, planned %s after the connecting swaps.",
                        number(similarity(plan, matrix, report.optimum())),
                        number(similarity(plan, matrix, report.planned()))));
        text.append(
                StandingsText.line(
                        "Loads %d to %d, median %s. The judges' graph has %s%s; %s more than one paper together.",
                        report.fewest(),
                        report.largest(),
                        number(report.middle()),
                        Counted.of(report.pieces(), "piece", "pieces"),
                        connectivity(report.connectivity()),
                        Counted.of(report.repeatedPairs(), "pair reads", "pairs read")));
        for (var shortfall : plan.shortfalls()) {
            text.append("Missing: ").append(Words.english().of(shortfall.reason())).append('\n');
        }
        return text.toString();
    }

    /** Nothing where it is not known: one judge, or more than it is computed for. */
    private static String connectivity(double lambda) {
        return Double.isNaN(lambda) ? "" : String.format(Locale.ROOT, " (λ₂ %.3f)", lambda);
    }

    private static String number(double value) {
        return java.math.BigDecimal.valueOf(Math.round(value * 1e6), 6)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new Complaint(file + " cannot be written: " + refused.getMessage());
        }
    }
}
