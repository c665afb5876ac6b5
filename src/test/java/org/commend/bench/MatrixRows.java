package org.commend.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/**
 * {@code assign} whole, on ten thousand papers by five hundred reviewers, each time in a process of
 * its own.
 */
final class MatrixRows {
    private static final int PAPERS = 10_000;
    private static final int REVIEWERS = 500;

    private MatrixRows() {}

    static List<Row> large() {
        return List.of(of(199, 30, "600m"), of(REVIEWERS, 30, "1200m"));
    }

    /** From the file to the plan, beside reading the cells of the same file by the bare library. */
    private static Row of(int eligible, double limit, String memory) {
        try {
            Path file = Files.createTempFile("matrix", ".csv");
            Path plan = Files.createTempFile("plan", ".csv");
            try {
                write(file, eligible);
                double bare = seconds(file, MatrixRows::cells);
                double ours = seconds(file, it -> assign(it, plan, memory));
                return Row.atMost(
                                "assign %,d × %d with %d each in %s, over reading the file"
                                        .formatted(PAPERS, REVIEWERS, eligible, memory),
                                "FastCSV %s s".formatted(Row.shown(bare)),
                                ours / bare,
                                limit,
                                " ×")
                        .noting(" (%s s)".formatted(Row.shown(ours)));
            } finally {
                Files.delete(file);
                Files.delete(plan);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(Path file, int eligible) throws IOException {
        var random = new SplittableRandom(7);
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("paper,reviewer,similarity\n");
            for (int n = 0; n < PAPERS; n++) {
                int first = random.nextInt(REVIEWERS);
                for (int e = 0; e < eligible; e++) {
                    writer.write(
                            "N%05d,J%03d,0.%06d%n"
                                    .formatted(
                                            n, (first + e) % REVIEWERS, random.nextInt(1_000_000)));
                }
            }
        }
    }

    /** The better of two. */
    private static double seconds(Path file, ToLongFunction<Path> work) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 2; run++) {
            long begun = System.nanoTime();
            work.applyAsLong(file);
            best = Math.min(best, System.nanoTime() - begun);
        }
        return best / 1e9;
    }

    private static long cells(Path file) {
        try (var reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().mapToLong(it -> it.getFields().size()).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In a process of its own, with so much memory and no more. */
    private static long assign(Path file, Path plan, String memory) {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.commend.cli.Figures",
                        "assign",
                        file.toString(),
                        "--reads",
                        "3",
                        "--min",
                        "55",
                        "--max",
                        "65",
                        "--out",
                        plan.toString());
        try {
            int status =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor();
            if (status != 0) {
                throw new IllegalStateException("assign ended with " + status);
            }
            return status;
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while assigning", stopped);
        }
    }
}
