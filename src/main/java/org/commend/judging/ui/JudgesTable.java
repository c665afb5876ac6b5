package org.commend.judging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.commend.judging.StandingQueries.JudgeRow;
import org.commend.uikit.PlainTable;

/** How strict each judge scores, with how sure that is. For organisers alone. */
class JudgesTable extends Div {
    JudgesTable(List<JudgeRow> judges) {
        setVisible(!judges.isEmpty());
        addClassName("panel");
        var table =
                new PlainTable(
                        "Judges, strictest first",
                        "Judge",
                        "Reads#",
                        "Points from the average judge#",
                        "give or take#");
        judges.forEach(
                it ->
                        table.row(
                                it.judge(),
                                it.reads(),
                                Points.signed(it.severity()),
                                Points.of(it.standardError())));
        var explained =
                new Paragraph("Below zero is stricter. The calibrated scores have taken it out.");
        explained.addClassName("soft");
        add(new H2("The judges"), explained, table);
    }
}
