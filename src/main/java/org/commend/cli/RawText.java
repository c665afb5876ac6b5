package org.commend.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.commend.figures.calibration.RawStanding;
import org.commend.figures.calibration.Uncalibrated;
import org.commend.words.Words;

/**
 * Scores that could not be calibrated: the reason and the raw means, in the shape of the standings.
 */
final class RawText {
    private RawText() {}

    static String json(Uncalibrated raw) {
        var json = new LinkedHashMap<String, Object>();
        json.put("counts", StandingsText.counts(raw.counts()));
        json.put(
                "refused",
                StandingsText.object(
                        "key", raw.reason().key(), "sentence", Words.english().of(raw.reason())));
        json.put("items", raw.raw().stream().map(RawText::item).toList());
        json.put("judges", List.of());
        var notes = new ArrayList<>(List.of(raw.reason()));
        notes.addAll(raw.notes());
        json.put("notes", StandingsText.notes(notes));
        return Json.of(json);
    }

    private static Object item(RawStanding s) {
        return StandingsText.object(
                "item",
                s.nomination(),
                "category",
                s.category(),
                "reads",
                s.reads(),
                "mean",
                s.mean(),
                "spread",
                s.spread());
    }

    static String csv(Uncalibrated raw) {
        var lines = new ArrayList<>(List.of("item,category,reads,mean,spread"));
        for (var s : raw.raw()) {
            lines.add(Csv.line(s.nomination(), s.category(), s.reads(), s.mean(), s.spread()));
        }
        return String.join("\n", lines) + "\n";
    }

    static String table(Uncalibrated raw) {
        var text = new StringBuilder("Not calibrated. " + Words.english().of(raw.reason()) + "\n");
        for (var note : raw.notes()) {
            text.append("Note: ").append(Words.english().of(note)).append('\n');
        }
        text.append(
                StandingsText.line("%n%-20s %-20s %5s %8s", "item", "category", "reads", "mean"));
        for (var s : raw.raw()) {
            text.append(
                    StandingsText.line(
                            "%-20s %-20s %5d %8.3f",
                            s.nomination(), s.category(), s.reads(), s.mean()));
        }
        return text.toString();
    }
}
