package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.commend.judging.StandingQueries.Table;

/** The finding, the three figures that carry it, and what a reader must know. */
class StandingsHead extends Div {
    StandingsHead(Component heading, Table table) {
        add(heading);
        var figures = new Div();
        figures.addClassName("figures");
        figures.add(
                Figure.of(
                        String.valueOf(table.reads()), text("standingsHead.reads", table.reads())));
        if (table.calibrated() && !Double.isNaN(table.agreement())) {
            figures.add(
                    Figure.of(
                            String.format(java.util.Locale.UK, "%.2f", table.agreement()),
                            text("standingsHead.agreementOfTheReads")));
        }
        if (table.calibrated()) {
            figures.add(
                    Figure.of(
                            Points.of(table.expectedWrong()),
                            text("standingsHead.ofThoseAboveThe")));
        }
        add(figures);
        table.notes()
                .forEach(
                        note -> {
                            var line = new Paragraph(text(note));
                            line.addClassName("note-line");
                            add(line);
                        });
    }
}
