package org.commend.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commend.figures.calibration.Outcome;
import org.commend.figures.calibration.Reads;
import org.commend.figures.calibration.Standing;
import org.commend.figures.calibration.Standings;
import org.commend.figures.calibration.Uncalibrated;
import org.commend.judging.StandingQueries.About;
import org.commend.judging.StandingQueries.JudgeRow;
import org.commend.judging.StandingQueries.Row;
import org.commend.judging.StandingQueries.Table;
import org.commend.kernel.Sentence;
import org.commend.programme.Category;

/**
 * From figures to the rows of an award: every nomination that was accepted has one, read or not,
 * and an award with fewer than two reads claims nothing.
 */
final class StandingRows {
    private StandingRows() {}

    /** Nobody can be compared with anybody before there are two reads. */
    private static final int FEWEST = 2;

    static Table table(Category award, Map<String, About> about, Reads reads, Outcome outcome) {
        int here =
                (int)
                        reads.complete().stream()
                                .filter(it -> it.category().equals(award.slug()))
                                .count();
        var rows = new ArrayList<Row>();
        var table =
                switch (outcome) {
                    case Standings it when here >= FEWEST -> calibrated(award, about, it, rows);
                    case Standings it -> {
                        raw(award, about, reads, rows);
                        yield new Table(award, rows, List.of(), here, Double.NaN, false, List.of());
                    }
                    case Uncalibrated it -> {
                        raw(award, about, reads, rows);
                        var notes = new ArrayList<Sentence>();
                        if (here >= FEWEST) {
                            notes.add(it.reason());
                            notes.addAll(it.notes());
                        }
                        yield new Table(award, rows, List.of(), here, Double.NaN, false, notes);
                    }
                };
        return table;
    }

    private static Table calibrated(
            Category award, Map<String, About> about, Standings standings, List<Row> rows) {
        int reads = 0;
        for (Standing it : standings.of(award.slug())) {
            About known = about.get(it.nomination());
            if (known != null) {
                reads += it.reads();
                rows.add(
                        new Row(
                                known.id(),
                                it.nomination(),
                                known.headline(),
                                it.place(),
                                it.reads(),
                                it.mean(),
                                it.calibrated(),
                                it.low(),
                                it.high(),
                                it.pTop(),
                                known.shortlisted()));
            }
        }
        unread(about, rows, standings.unread().getOrDefault(award.slug(), Double.NaN));
        return new Table(
                award,
                rows,
                standings.judges().stream()
                        .map(
                                it ->
                                        new JudgeRow(
                                                it.judge(),
                                                it.reads(),
                                                it.severity(),
                                                it.standardError()))
                        .sorted(Comparator.comparingDouble(JudgeRow::severity))
                        .toList(),
                reads,
                standings.reliability().iccAverage(),
                true,
                standings.notes());
    }

    /** Means alone, best first; equal means share the better place. */
    private static void raw(Category award, Map<String, About> about, Reads reads, List<Row> rows) {
        record Mean(String reference, int reads, double value) {}
        Map<String, List<Double>> scores = new HashMap<>();
        reads.complete().stream()
                .filter(it -> it.category().equals(award.slug()))
                .forEach(
                        it ->
                                scores.computeIfAbsent(it.nomination(), n -> new ArrayList<>())
                                        .add(it.score()));
        var means = new ArrayList<Mean>();
        scores.forEach(
                (reference, its) ->
                        means.add(
                                new Mean(
                                        reference,
                                        its.size(),
                                        its.stream()
                                                .mapToDouble(it -> it)
                                                .average()
                                                .orElseThrow())));
        means.sort(
                Comparator.comparingDouble(Mean::value).reversed().thenComparing(Mean::reference));
        int place = 0;
        for (int i = 0; i < means.size(); i++) {
            Mean it = means.get(i);
            boolean tied = i > 0 && Math.abs(it.value() - means.get(i - 1).value()) < 1e-9;
            place = tied ? place : i + 1;
            About known = about.get(it.reference());
            if (known != null) {
                rows.add(
                        new Row(
                                known.id(),
                                it.reference(),
                                known.headline(),
                                place,
                                it.reads(),
                                it.value(),
                                it.value(),
                                it.value(),
                                it.value(),
                                Double.NaN,
                                known.shortlisted()));
            }
        }
        unread(about, rows, Double.NaN);
    }

    /** Accepted and not read: nobody overlooks them, and nobody compares them. */
    private static void unread(Map<String, About> about, List<Row> rows, double chance) {
        var read = rows.stream().map(Row::reference).collect(Collectors.toSet());
        about.entrySet().stream()
                .filter(it -> !read.contains(it.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        it ->
                                rows.add(
                                        new Row(
                                                it.getValue().id(),
                                                it.getKey(),
                                                it.getValue().headline(),
                                                0,
                                                0,
                                                Double.NaN,
                                                Double.NaN,
                                                Double.NaN,
                                                Double.NaN,
                                                chance,
                                                it.getValue().shortlisted())));
    }
}
