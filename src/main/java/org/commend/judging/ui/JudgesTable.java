package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

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
                        text("judgesTable.judgesStrictestFirst"),
                        text("judgesTable.judge"),
                        text("judgesTable.reads") + "#",
                        text("judgesTable.pointsFromTheAverage") + "#",
                        text("judgesTable.giveOrTake") + "#");
        judges.forEach(
                it ->
                        table.row(
                                it.judge(),
                                it.reads(),
                                Points.signed(it.severity()),
                                Points.of(it.standardError())));
        var explained = new Paragraph(text("judgesTable.belowZeroIsStricter"));
        explained.addClassName("soft");
        add(new H2(text("judgesTable.theJudges")), explained, table);
    }
}
