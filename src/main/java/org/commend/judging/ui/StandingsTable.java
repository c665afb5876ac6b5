package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commend.judging.StandingQueries.Row;
import org.commend.judging.StandingQueries.Table;
import org.commend.nominations.NominationId;
import org.commend.uikit.Pages;
import org.commend.uikit.PlainTable;

/**
 * Scores with their uncertainty, the raw mean always beside them, and the line of the shortlist.
 */
class StandingsTable extends Div {
    private final Set<NominationId> chosen = new HashSet<>();
    private final Map<Integer, Long> sharing;
    private final Div page = new Div();
    private final Paragraph choice = new Paragraph();
    private final transient Table table;
    private final transient Scale scale;
    private final boolean choosing;

    StandingsTable(Table table, boolean choosing) {
        this.table = table;
        this.choosing = choosing;
        this.scale = Scale.of(table.rows());
        this.sharing =
                table.rows().stream()
                        .collect(Collectors.groupingBy(Row::place, Collectors.counting()));
        if (choosing) {
            propose();
        }
        page.addClassNames("table-scroll", "standings");
        show(0);
        add(page, new Pages(text("standingsTable.theStandings"), table.rows().size(), this::show));
        if (choosing && table.rows().size() > Pages.LINES) {
            choice.getElement().setAttribute("role", "status");
            add(choice);
            sayHowMany();
        }
    }

    /** What was decided; else those above the line, as far as there are figures for it. */
    private void propose() {
        boolean decided = table.rows().stream().anyMatch(Row::shortlisted);
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            boolean proposed = i < table.category().places() && !row.unread() && table.calibrated();
            if (decided ? row.shortlisted() : proposed) {
                chosen.add(row.nomination());
            }
        }
    }

    private void show(int number) {
        var columns =
                new ArrayList<>(
                        List.of(
                                text("standingsTable.place") + "#",
                                text("standingsTable.nomination"),
                                text("standingsTable.mean") + "#",
                                text("standingsTable.calibratedWithItsRange"),
                                text("standingsTable.score") + "#",
                                text("standingsTable.chanceOfTheShortlist"),
                                text("standingsTable.reads") + "#"));
        if (choosing) {
            columns.add(text("standingsTable.shortlist"));
        }
        var grid =
                new PlainTable(
                        text("standingsTable.of", table.category().name()),
                        columns.toArray(String[]::new));
        if (table.calibrated()) {
            grid.under(3, Figure.axis(scale));
        }
        int places = table.category().places();
        int first = number * Pages.LINES;
        for (int i = first; i < Math.min(table.rows().size(), first + Pages.LINES); i++) {
            Row row = table.rows().get(i);
            var cells = new ArrayList<>(cells(row));
            if (choosing) {
                cells.add(box(row));
            }
            grid.row(cells.toArray());
            if (i + 1 == places && i + 1 < table.rows().size()) {
                cut(grid.row(line(places)), columns.size());
            }
        }
        page.removeAll();
        page.add(grid);
    }

    private static void cut(NativeTableRow line, int columns) {
        line.addClassName("cut");
        line.getChildren()
                .forEach(
                        it -> {
                            it.getElement().setAttribute("colspan", String.valueOf(columns));
                            it.getElement().removeAttribute("data-label");
                        });
    }

    /** What is ticked on all pages, best first. */
    List<NominationId> chosen() {
        return table.rows().stream().map(Row::nomination).filter(chosen::contains).toList();
    }

    private List<Object> cells(Row row) {
        Component none = new Span("–");
        Object chance =
                Double.isNaN(row.chance())
                        ? new Span("–")
                        : Figure.chance(row.chance(), Verdict.of(row).colour());
        if (row.unread()) {
            return List.of(
                    "–",
                    nomination(row),
                    "–",
                    new Span(text("standingsTable.notReadYet")),
                    "–",
                    chance,
                    0);
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
        return row.place() + (sharing.getOrDefault(row.place(), 1L) > 1 ? "=" : "");
    }

    private Checkbox box(Row row) {
        var box = new Checkbox(chosen.contains(row.nomination()));
        box.setAriaLabel(text("standingsTable.shortlistIt", row.headline()));
        box.addValueChangeListener(
                change -> {
                    if (change.getValue()) {
                        chosen.add(row.nomination());
                    } else {
                        chosen.remove(row.nomination());
                    }
                    sayHowMany();
                });
        return box;
    }

    /** Where not all that is ticked is in sight. */
    private void sayHowMany() {
        choice.setText(
                text("standingsTable.tickedOnAllPages", chosen.size(), table.category().places()));
    }

    private static Span line(int places) {
        return new Span(text("standingsTable.line", places));
    }

    private static Div nomination(Row row) {
        var headline = new Span(row.headline());
        headline.getStyle().set("font-weight", "650");
        var reference =
                new Paragraph(
                        row.reference()
                                + (row.shortlisted()
                                        ? " · " + text("standingsTable.shortlisted")
                                        : ""));
        reference.addClassName("reference-line");
        return new Div(headline, reference);
    }

    private static Span score(Row row) {
        var score = new Span(Points.of(row.calibrated()));
        score.getStyle().set("font-weight", "650");
        String between = text("standingsTable.to", Points.of(row.low()), Points.of(row.high()));
        score.setTitle(text("standingsTable.fourInFive", between));
        var range = new Span(" (" + between + ")");
        range.addClassName("hidden-caption");
        return new Span(score, range);
    }
}
