package org.commend.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.commend.figures.calibration.RemlRows;

/**
 * How long a large fit takes in a process of its own, with little memory; and lme4's time where it
 * is installed.
 */
final class SpeedRows {
    private static final String LME4 =
            """
            suppressMessages(library(lme4)); d <- read.csv(commandArgs(TRUE)[1]); t <- proc.time()[[3]]
            m <- lmer(score ~ 1 + (1|item) + (1|judge), d, REML=TRUE); cat(proc.time()[[3]] - t, "\\n")
            """;

    private SpeedRows() {}

    static List<Row> of(ReferenceData data) {
        var rows = new ArrayList<Row>();
        double[] large = fit(data.file("sim100k.csv"));
        rows.add(
                Row.atMost(
                                "sim100k: REML and predictions in 256 MiB, time",
                                "a cold process, best of 3",
                                large[0],
                                1.5,
                                " s")
                        .noting(String.format(Locale.ROOT, " (%.2f s of a processor)", large[1])));
        double middle = fit(data.file("sim30k.csv"))[0];
        rows.add(lme4(data, middle));
        return rows;
    }

    /** The best of three, each in a new process: NaN where it fails, as for lack of memory. */
    private static double[] fit(Path file) {
        double[] best = {Double.NaN, Double.NaN};
        for (int run = 0; run < 3; run++) {
            var words =
                    output(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    RemlRows.TimedFit.class.getName(),
                                    file.toString()));
            if (words.isEmpty()) {
                return new double[] {Double.NaN, Double.NaN};
            }
            var figures = words.getFirst().split(" ");
            double seconds = Double.parseDouble(figures[0]);
            if (!(best[0] <= seconds)) {
                best = new double[] {seconds, Double.parseDouble(figures[1])};
            }
        }
        return best;
    }

    private static Row lme4(ReferenceData data, double ours) {
        var what = "sim30k: lme4's time over ours";
        var words = output(List.of("Rscript", "-e", LME4, data.file("sim30k.csv").toString()));
        if (words.isEmpty()) {
            return Row.skipped(
                    what, "Rscript with lme4 is not installed; ours %.2f s".formatted(ours));
        }
        double theirs = Double.parseDouble(words.getLast().strip());
        return new Row(
                what,
                String.format(Locale.ROOT, "lme4 %.2f s", theirs),
                String.format(Locale.ROOT, "%.1f×", theirs / ours),
                "printed",
                Row.Verdict.OK);
    }

    private static List<String> output(List<String> command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var lines = process.inputReader().lines().toList();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            return ended && process.exitValue() == 0 ? lines : List.of();
        } catch (IOException notInstalled) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
