package org.commend.judging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.judging.StandingQueries.Row;
import org.commend.judging.StandingQueries.Table;
import org.commend.nominations.NominationId;
import org.commend.uikit.PlainTable;

/**
 * Scores with their uncertainty, the raw mean always beside them, and the line of the shortlist.
 */
class StandingsTable extends Div {
    private final Map<NominationId, Checkbox> boxes = new LinkedHashMap<>();
    private final transient Table table;
    private final transient Scale scale;

    StandingsTable(Table table, boolean choosing) {
        this.table = table;
        this.scale = Scale.of(table.rows());
        addClassNames("table-scroll", "standings");
        var columns =
                new ArrayList<>(
                        List.of(
                                "Place#",
                                "Nomination",
                                "Mean#",
                                "Calibrated, with its range",
                                "Score#",
                                "Chance of the shortlist",
                                "Reads#"));
        if (choosing) {
            columns.add("Shortlist");
        }
        var grid =
                new PlainTable(
                        "Standings of " + table.category().name(), columns.toArray(String[]::new));
        if (table.calibrated()) {
            grid.under(3, Figure.axis(scale));
        }
        int places = table.category().places();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            var cells = new ArrayList<>(cells(row));
            if (choosing) {
                cells.add(box(row, i));
            }
            grid.row(cells.toArray());
            if (i + 1 == places && i + 1 < table.rows().size()) {
                var line = grid.row(line(places));
                line.addClassName("cut");
                line.getChildren()
                        .forEach(
                                it -> {
                                    it.getElement()
                                            .setAttribute(
                                                    "colspan", String.valueOf(columns.size()));
                                    it.getElement().removeAttribute("data-label");
                                });
            }
        }
        add(grid);
    }

    /** What is ticked, best first. */
    List<NominationId> chosen() {
        return boxes.entrySet().stream()
                .filter(it -> it.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Object> cells(Row row) {
        Component none = new Span("–");
        Object chance =
                Double.isNaN(row.chance())
                        ? new Span("–")
                        : Figure.chance(row.chance(), Verdict.of(row).colour());
        if (row.unread()) {
            return List.of("–", nomination(row), "–", new Span("not read yet"), "–", chance, 0);
        }
        return List.of(
                place(row),
                nomination(row),
                Points.of(row.mean()),
                table.calibrated() ? Figure.range(row, scale, Verdict.of(row).colour()) : none,
                table.calibrated() ? score(row) : "–",
                chance,
                row.reads());
    }

    /** Equal figures share a place, and say so. */
    private String place(Row row) {
        boolean shared = table.rows().stream().filter(it -> it.place() == row.place()).count() > 1;
        return row.place() + (shared ? "=" : "");
    }

    private Checkbox box(Row row, int at) {
        boolean decided = table.rows().stream().anyMatch(Row::shortlisted);
        boolean proposed = at < table.category().places() && !row.unread() && table.calibrated();
        var box = new Checkbox(decided ? row.shortlisted() : proposed);
        box.setAriaLabel("Shortlist " + row.headline());
        boxes.put(row.nomination(), box);
        return box;
    }

    private static Span line(int places) {
        return new Span("the line: " + (places == 1 ? "one place" : places + " places"));
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
        var score = new Span(Points.of(row.calibrated()));
        score.getStyle().set("font-weight", "650");
        String between = "%s to %s".formatted(Points.of(row.low()), Points.of(row.high()));
        score.setTitle("four times in five " + between);
        var range = new Span(" (" + between + ")");
        range.addClassName("hidden-caption");
        return new Span(score, range);
    }
}
