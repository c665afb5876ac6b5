package org.commend.judging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.commend.judging.StandingQueries.Table;

/** The finding, the three figures that carry it, and what a reader must know. */
class StandingsHead extends Div {
    static final String EXPLAINED =
            "Filled dots are scores made comparable between judges, with the range in which they lie four times in five; rings are plain means.";

    StandingsHead(Component heading, Table table) {
        add(heading);
        var figures = new Div(Figure.of(String.valueOf(table.reads()), "reads"));
        figures.addClassName("figures");
        if (!Double.isNaN(table.agreement())) {
            figures.add(
                    Figure.of(
                            String.format(java.util.Locale.UK, "%.2f", table.agreement()),
                            "agreement of the reads"));
        }
        if (table.calibrated()) {
            figures.add(
                    Figure.of(
                            StandingsTable.points(table.expectedWrong()), "expected wrong places"));
        }
        add(figures);
        table.notes()
                .forEach(
                        note -> {
                            var line = new Paragraph(note);
                            line.addClassName("note-line");
                            add(line);
                        });
    }
}
