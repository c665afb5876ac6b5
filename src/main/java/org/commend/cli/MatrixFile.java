package org.commend.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commend.figures.assignment.Ground;
import org.commend.figures.assignment.Judge;
import org.commend.figures.assignment.Nomination;
import org.commend.figures.assignment.Pair;

/**
 * Reads {@code paper,reviewer,similarity,conflict}, the columns in any order; conflict (yes or no)
 * may be left out. Pairs that are not in the file are not eligible. Similarities outside 0 to 1 are
 * brought there for the planner and back for people.
 */
final class MatrixFile {
    private final CsvFile file;
    private final CsvNames names;
    private final Map<Pair, Double> similarities = new LinkedHashMap<>();
    private final Map<Pair, Long> lines = new HashMap<>();
    private final Set<Pair> conflicts = new HashSet<>();
    private final Set<String> papers = new LinkedHashSet<>();
    private final Set<String> reviewers = new LinkedHashSet<>();

    private MatrixFile(CsvFile file) {
        this.file = file;
        names = new CsvNames(file, "reviewer");
    }

    /** What was read. Similarity is {@code floor + range · affinity}. */
    record Matrix(Ground ground, double floor, double range) {}

    static Matrix read(Path path, int reads, int least, int most, PrintStream progress) {
        try (var file = new CsvFile(path, progress)) {
            return new MatrixFile(file).matrix(reads, least, most);
        }
    }

    private Matrix matrix(int reads, int least, int most) {
        int paper = file.column("paper"),
                reviewer = file.column("reviewer"),
                similarity = file.column("similarity");
        int conflict = file.optionalColumn("conflict");
        for (var cells = file.next(); !cells.isEmpty(); cells = file.next()) {
            var pair =
                    new Pair(
                            file.name(cells.get(paper), "paper"),
                            names.one(file.name(cells.get(reviewer), "reviewer")));
            var before = lines.putIfAbsent(pair, file.line());
            if (before != null) {
                throw file.complaint(
                        "%s and %s stand in line %d already"
                                .formatted(pair.nomination(), pair.judge(), before));
            }
            papers.add(pair.nomination());
            reviewers.add(pair.judge());
            similarities.put(pair, file.number(cells.get(similarity), "similarity"));
            if (conflict >= 0 && isConflict(cells.get(conflict))) {
                conflicts.add(pair);
            }
        }
        if (similarities.isEmpty()) {
            throw file.complaint("no pairs follow the header");
        }
        double low = similarities.values().stream().mapToDouble(s -> s).min().orElse(0);
        double high = similarities.values().stream().mapToDouble(s -> s).max().orElse(1);
        boolean unit = low >= 0 && high <= 1;
        double floor = unit ? 0 : low, range = unit ? 1 : high > low ? high - low : 1;
        var affinities = new HashMap<Pair, Double>();
        similarities.forEach(
                (pair, s) -> affinities.put(pair, Math.clamp((s - floor) / range, 0.0, 1.0)));
        List<Nomination> nominations =
                papers.stream().map(p -> new Nomination(p, "", reads)).toList();
        List<Judge> judges = reviewers.stream().map(r -> new Judge(r, least, most)).toList();
        return new Matrix(
                Ground.ofEligible(nominations, judges, affinities).withConflicts(conflicts),
                floor,
                range);
    }

    /** Yes and no as people and spreadsheets say it. */
    private boolean isConflict(String cell) {
        return switch (CsvNames.tidy(cell).toLowerCase(Locale.ROOT)) {
            case "0", "0.0", "0,0", "", "-", "false", "no", "n", "falsch", "nein", "faux", "non" ->
                    false;
            case "1", "1.0", "1,0", "x", "true", "yes", "y", "wahr", "ja", "vrai", "oui" -> true;
            default ->
                    throw file.complaint(
                            "the conflict is yes or no (or 1 or 0), not " + CsvFile.shown(cell));
        };
    }
}
