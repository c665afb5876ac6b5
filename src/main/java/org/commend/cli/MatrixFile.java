package org.commend.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commend.figures.assignment.Ground;
import org.commend.figures.assignment.Judge;
import org.commend.figures.assignment.Nomination;
import org.commend.figures.assignment.PairTable;

/**
 * Reads {@code paper,reviewer,similarity,conflict}, the columns in any order; conflict (yes or no)
 * may be left out. Pairs that are not in the file are not eligible. Similarities outside 0 to 1 are
 * brought there for the planner and back for people.
 */
final class MatrixFile {
    /** Ten thousand papers by five hundred reviewers, and a fifth more. */
    static final int MOST_LINES = 6_000_000;

    private final CsvFile file;
    private final CsvNames names;
    private final PairTable.Builder similarities = new PairTable.Builder();
    private final PairTable.Builder conflicts = new PairTable.Builder();
    private final Set<String> papers = new LinkedHashSet<>();
    private final Set<String> reviewers = new LinkedHashSet<>();
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private MatrixFile(CsvFile file) {
        this.file = file;
        names = new CsvNames(file, "reviewer");
    }

    /** What was read. Similarity is {@code floor + range · affinity}. */
    record Matrix(Ground ground, double floor, double range) {}

    static Matrix read(Path path, int reads, int least, int most, PrintStream progress) {
        try (var file = new CsvFile(path, progress, MOST_LINES)) {
            return new MatrixFile(file).matrix(reads, least, most);
        }
    }

    private Matrix matrix(int reads, int least, int most) {
        int paper = file.column("paper"),
                reviewer = file.column("reviewer"),
                similarity = file.column("similarity");
        int conflict = file.optionalColumn("conflict");
        for (var cells = file.next(); !cells.isEmpty(); cells = file.next()) {
            String one = file.name(cells.get(paper), "paper");
            String other = names.one(file.name(cells.get(reviewer), "reviewer"));
            double value = file.number(cells.get(similarity), "similarity");
            papers.add(one);
            reviewers.add(other);
            similarities.put(one, other, value, (int) file.line());
            low = Math.min(low, value);
            high = Math.max(high, value);
            if (conflict >= 0 && isConflict(cells.get(conflict))) {
                conflicts.put(one, other, 1, 0);
            }
        }
        if (similarities.size() == 0) {
            throw file.complaint("no pairs follow the header");
        }
        boolean unit = low >= 0 && high <= 1;
        double floor = unit ? 0 : low, range = unit ? 1 : high > low ? high - low : 1;
        var affinities = affinities(floor, range);
        List<Nomination> nominations =
                papers.stream().map(p -> new Nomination(p, "", reads)).toList();
        List<Judge> judges = reviewers.stream().map(r -> new Judge(r, least, most)).toList();
        return new Matrix(
                Ground.ofEligible(nominations, judges, affinities)
                        .withConflicts(conflicts.build().keySet()),
                floor,
                range);
    }

    private PairTable affinities(double floor, double range) {
        try {
            return similarities.build(it -> Math.clamp((it - floor) / range, 0.0, 1.0));
        } catch (PairTable.Twice twice) {
            throw file.complaint(
                    twice.again(),
                    "%s and %s stand in line %d already"
                            .formatted(
                                    twice.pair().nomination(),
                                    twice.pair().judge(),
                                    twice.first()));
        }
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
