package org.commend.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.commend.figures.calibration.Calibration;
import org.commend.figures.calibration.Chance;
import org.commend.figures.calibration.Outcome;
import org.commend.figures.calibration.Places;
import org.commend.figures.calibration.Standings;
import org.commend.figures.calibration.Uncalibrated;
import org.commend.words.Words;

/** {@code standings scores.csv --top 10 [--format table|csv|json] [--seed N] [--draws N]}. */
final class StandingsCommand {
    private final PrintStream out;
    private final PrintStream err;

    StandingsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> words) {
        var options =
                new Options("standings", words, Set.of("--top", "--format", "--seed", "--draws"));
        var path = options.file();
        int top = options.number("--top", 10, 1, 1_000_000);
        var format = options.oneOf("--format", List.of("table", "csv", "json"));
        long seed = options.whole("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        int draws = options.number("--draws", Chance.USUAL_DRAWS, 2, 10_000_000);
        var reads = ScoreFile.read(path, err);
        Outcome outcome = Calibration.of(reads, Places.each(top), new Chance(seed, draws));
        out.print(
                switch (outcome) {
                    case Standings standings ->
                            switch (format) {
                                case "json" -> StandingsText.json(standings);
                                case "csv" -> StandingsText.csv(standings);
                                default -> StandingsText.table(standings, top);
                            };
                    case Uncalibrated raw ->
                            switch (format) {
                                case "json" -> RawText.json(raw);
                                case "csv" -> RawText.csv(raw);
                                default -> RawText.table(raw);
                            };
                });
        if (outcome instanceof Uncalibrated raw) {
            err.println(Words.english().of(raw.reason()));
        }
        return 0;
    }
}
