package org.commend.judging.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commend.judging.StandingQueries.Row;
import org.commend.judging.StandingQueries.Table;
import org.commend.nominations.NominationId;
import org.commend.uikit.PlainTable;

/**
 * Scores with their uncertainty, the raw mean always beside them, and the line of the shortlist.
 */
class StandingsTable extends Div {
    private static final double SAFE = 0.8;
    private static final double OUT = 0.2;
    private final Map<NominationId, Checkbox> boxes = new LinkedHashMap<>();

    StandingsTable(Table table, boolean choosing) {
        addClassName("table-scroll");
        double from =
                table.rows().stream()
                        .mapToDouble(it -> Math.min(it.low(), it.mean()))
                        .min()
                        .orElse(0);
        double to =
                table.rows().stream()
                        .mapToDouble(it -> Math.max(it.high(), it.mean()))
                        .max()
                        .orElse(10);
        var columns =
                new ArrayList<>(
                        List.of(
                                "#",
                                "Nomination",
                                "Mean#",
                                "Calibrated, with its range",
                                "Score#",
                                "Chance of the shortlist",
                                "Reads#"));
        if (choosing) {
            columns.add("Shortlist");
        }
        columns.set(0, "Place#");
        var grid =
                new PlainTable(
                        "Standings of " + table.category().name(), columns.toArray(String[]::new));
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            String colour = colour(row);
            var cells =
                    new ArrayList<Object>(
                            List.of(
                                    row.place(),
                                    nomination(row),
                                    points(row.mean()),
                                    table.calibrated()
                                            ? Figure.range(row, from, to, colour)
                                            : new Span("–"),
                                    table.calibrated() ? score(row) : "–",
                                    Double.isNaN(row.chance())
                                            ? new Span("–")
                                            : Figure.chance(row.chance(), colour),
                                    row.reads()));
            if (choosing) {
                cells.add(box(table, row, i));
            }
            var line = grid.row(cells.toArray());
            line.setClassName(
                    "cut", i + 1 == table.category().places() && i + 1 < table.rows().size());
        }
        add(grid);
        var cut = new Paragraph("the line: " + table.category().places() + " places");
        cut.addClassName("cut-word");
        add(cut);
    }

    /** What is ticked, best first. */
    List<NominationId> chosen() {
        return boxes.entrySet().stream()
                .filter(it -> it.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Checkbox box(Table table, Row row, int at) {
        boolean decided = table.rows().stream().anyMatch(Row::shortlisted);
        var box = new Checkbox(decided ? row.shortlisted() : at < table.category().places());
        box.setAriaLabel("Shortlist " + row.headline());
        boxes.put(row.nomination(), box);
        return box;
    }

    private static Div nomination(Row row) {
        var headline = new Span(row.headline());
        headline.getStyle().set("font-weight", "650");
        var reference =
                new Paragraph(row.reference() + (row.shortlisted() ? " · shortlisted" : ""));
        reference.addClassName("reference-line");
        return new Div(headline, reference);
    }

    private static Span score(Row row) {
        var score = new Span(points(row.calibrated()));
        score.getStyle().set("font-weight", "650");
        score.setTitle(
                "four times in five between %s and %s"
                        .formatted(points(row.low()), points(row.high())));
        var range = new Span(" (%s to %s)".formatted(points(row.low()), points(row.high())));
        range.addClassName("hidden-caption");
        return new Span(score, range);
    }

    private static String colour(Row row) {
        return row.chance() >= SAFE ? "#1f6b4a" : row.chance() <= OUT ? "#8a8474" : "#a87718";
    }

    /** How many are safe, open and out, for the heading. */
    static String finding(Table table) {
        if (table.rows().isEmpty()) {
            return "No scores are in yet";
        }
        if (!table.calibrated()) {
            return "Only raw means can be shown yet";
        }
        long safe = table.rows().stream().filter(it -> it.chance() >= SAFE).count();
        long open =
                table.rows().stream().filter(it -> it.chance() > OUT && it.chance() < SAFE).count();
        return "%s safe, %s open".formatted(counted(safe), counted(open).toLowerCase(Locale.UK));
    }

    private static String counted(long number) {
        return number == 0 ? "None is" : number == 1 ? "One is" : number + " are";
    }

    static String points(double points) {
        return String.format(Locale.UK, "%.1f", points);
    }
}
