package org.commend.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commend.figures.calibration.Read;
import org.commend.figures.calibration.Reads;

/** Reads {@code item,judge,score[,category]}, the columns in any order. */
final class ScoreFile {
    private final CsvFile file;
    private final CsvNames judges;
    private final CsvNames categories;
    private final List<Read> reads = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> categoryOf = new HashMap<>();
    private final Map<String, Map<String, Long>> lineOf = new HashMap<>();

    private ScoreFile(CsvFile file) {
        this.file = file;
        judges = new CsvNames(file, "judge");
        categories = new CsvNames(file, "category");
    }

    static Reads read(Path path, PrintStream progress) {
        try (var file = new CsvFile(path, progress)) {
            return new ScoreFile(file).reads();
        }
    }

    private Reads reads() {
        int item = file.column("item"), judge = file.column("judge"), score = file.column("score");
        int category = file.optionalColumn("category");
        for (var cells = file.next(); !cells.isEmpty(); cells = file.next()) {
            add(
                    one(file.name(cells.get(item), "item")),
                    judges.one(file.name(cells.get(judge), "judge")),
                    file.number(cells.get(score), "score"),
                    category < 0 ? "" : categories.one(CsvNames.tidy(cells.get(category))));
        }
        if (reads.isEmpty()) {
            throw file.complaint("no scores follow the header");
        }
        if (categoryOf.size() == 1) {
            throw file.complaint(
                    "only one item, "
                            + CsvFile.shown(reads.getFirst().nomination())
                            + "; there is nothing to compare");
        }
        return Reads.of(reads);
    }

    private void add(String item, String judge, double score, String category) {
        var before =
                lineOf.computeIfAbsent(item, none -> new HashMap<>(4))
                        .putIfAbsent(judge, file.line());
        if (before != null) {
            throw file.complaint(
                    "%s has scored %s already, in line %d".formatted(judge, item, before));
        }
        var other = categoryOf.putIfAbsent(item, category);
        if (other != null && !other.equals(category)) {
            throw file.complaint(
                    "%s stands in the category %s and before in %s"
                            .formatted(item, category, other));
        }
        reads.add(new Read(item, category, judge, score));
    }

    /** One string for each name, however often it stands in the file. */
    private String one(String name) {
        var before = names.putIfAbsent(name, name);
        return before == null ? name : before;
    }
}
