package org.commend.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commend.figures.calibration.Counts;
import org.commend.figures.calibration.Severity;
import org.commend.figures.calibration.Standing;
import org.commend.figures.calibration.Standings;
import org.commend.kernel.Counted;
import org.commend.kernel.Sentence;
import org.commend.words.Words;

/** Standings as a table for people, as CSV, and as JSON with every digit. */
final class StandingsText {
    private StandingsText() {}

    static String json(Standings s) {
        var json = new LinkedHashMap<String, Object>();
        json.put("counts", counts(s.counts()));
        json.put(
                "variance",
                object(
                        "item",
                        s.variances().nomination(),
                        "judge",
                        s.variances().judge(),
                        "noise",
                        s.variances().noise()));
        json.put("criterion", s.criterion());
        json.put(
                "reliability",
                object(
                        "iccSingle",
                        s.reliability().iccSingle(),
                        "iccAverage",
                        s.reliability().iccAverage(),
                        "alpha",
                        s.reliability().alpha()));
        json.put("levels", new java.util.TreeMap<>(s.levels()));
        json.put("seed", s.chance().seed());
        json.put("draws", s.chance().draws());
        json.put("items", s.nominations().stream().map(StandingsText::item).toList());
        json.put("judges", s.judges().stream().map(StandingsText::judge).toList());
        json.put("notes", notes(s.notes()));
        return Json.of(json);
    }

    static Map<String, Object> counts(Counts c) {
        return object(
                "reads",
                c.reads(),
                "items",
                c.nominations(),
                "judges",
                c.judges(),
                "pieces",
                c.pieces());
    }

    static List<Map<String, Object>> notes(List<Sentence> notes) {
        return notes.stream()
                .map(note -> object("key", note.key(), "sentence", Words.english().of(note)))
                .toList();
    }

    private static Map<String, Object> item(Standing s) {
        return object(
                "item",
                s.nomination(),
                "category",
                s.category(),
                "place",
                s.place(),
                "reads",
                s.reads(),
                "mean",
                s.mean(),
                "spread",
                s.spread(),
                "calibrated",
                s.calibrated(),
                "effect",
                s.effect(),
                "standardError",
                s.standardError(),
                "low",
                s.low(),
                "high",
                s.high(),
                "pTop",
                s.pTop(),
                "expectedRank",
                s.expectedRank());
    }

    private static Map<String, Object> judge(Severity j) {
        return object(
                "judge",
                j.judge(),
                "reads",
                j.reads(),
                "severity",
                j.severity(),
                "standardError",
                j.standardError());
    }

    /** Names and values in turn. */
    static Map<String, Object> object(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }

    static String csv(Standings s) {
        var lines = new ArrayList<String>();
        lines.add(
                "item,category,place,reads,mean,spread,calibrated,effect,standardError,low,high,pTop,expectedRank");
        for (var n : s.nominations()) {
            lines.add(
                    Csv.line(
                            n.nomination(),
                            n.category(),
                            n.place(),
                            n.reads(),
                            n.mean(),
                            n.spread(),
                            n.calibrated(),
                            n.effect(),
                            n.standardError(),
                            n.low(),
                            n.high(),
                            n.pTop(),
                            n.expectedRank()));
        }
        return String.join("\n", lines) + "\n";
    }

    static String table(Standings s, int top) {
        var text = new StringBuilder();
        int width = s.nominations().stream().mapToInt(n -> n.nomination().length()).max().orElse(4);
        width = Math.clamp(width, 4, 40);
        text.append(
                line(
                        "%s of %s by %s. Variance: item %.4g, judge %.4g, noise %.4g. One read is worth"
                                + " %.2f, the mean of a usual item's reads %.2f.",
                        Counted.of(s.counts().reads(), "read", "reads"),
                        Counted.of(s.counts().nominations(), "item", "items"),
                        Counted.of(s.counts().judges(), "judge", "judges"),
                        s.variances().nomination(),
                        s.variances().judge(),
                        s.variances().noise(),
                        s.reliability().iccSingle(),
                        s.reliability().iccAverage()));
        for (var note : s.notes()) {
            text.append("Note: ").append(Words.english().of(note)).append('\n');
        }
        String category = null;
        for (var n : s.nominations()) {
            if (!n.category().equals(category)) {
                category = n.category();
                text.append('\n').append(category.isEmpty() ? "" : category + "\n");
                text.append(
                        line(
                                "%5s  %-" + width + "s %5s %8s %10s  %-19s %8s %6s",
                                "place",
                                "item",
                                "reads",
                                "mean",
                                "calibrated",
                                "80 % interval",
                                "P(top " + top + ")",
                                "rank"));
            }
            text.append(
                    line(
                            "%5d  %-" + width + "s %5d %8.3f %10.3f  %8.3f … %8.3f %8.3f %6.1f",
                            n.place(),
                            n.nomination(),
                            n.reads(),
                            n.mean(),
                            n.calibrated(),
                            n.low(),
                            n.high(),
                            n.pTop(),
                            n.expectedRank()));
        }
        text.append(line("%n%-20s %5s %22s", "judge", "reads", "severity ± error"));
        for (var j : s.judges()) {
            text.append(
                    line(
                            "%-20s %5d %+13.3f ± %.3f",
                            j.judge(), j.reads(), j.severity(), j.standardError()));
        }
        return text.toString();
    }

    /** A line without blanks at its end; what rounds to nothing has no sign. */
    static String line(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values)
                        .replaceAll("[-+](0\\.0+)(?![0-9])", " $1")
                        .stripTrailing()
                + "\n";
    }
}
