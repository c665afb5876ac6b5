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
        var figures = new Div();
        figures.addClassName("figures");
        figures.add(
                Figure.of(
                        String.valueOf(table.reads()),
                        table.reads() == 1 ? "read that counts" : "reads that count"));
        if (table.calibrated() && !Double.isNaN(table.agreement())) {
            figures.add(
                    Figure.of(
                            String.format(java.util.Locale.UK, "%.2f", table.agreement()),
                            "agreement of the reads, from 0 to 1"));
        }
        if (table.calibrated()) {
            figures.add(
                    Figure.of(
                            Points.of(table.expectedWrong()),
                            "of those above the line are expected not to belong there"));
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
