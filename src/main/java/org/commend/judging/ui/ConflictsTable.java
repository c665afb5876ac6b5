package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.commend.judging.ConflictQueries.Conflict;
import org.commend.kernel.Sentence;
import org.commend.uikit.PlainTable;

/** Who is kept from what, for the office: declared, detected and lifted. */
class ConflictsTable extends Div {
    ConflictsTable(List<Conflict> conflicts, List<Sentence> likeNames) {
        addClassName("panel");
        setVisible(!conflicts.isEmpty() || !likeNames.isEmpty());
        add(new H2(text("conflictsTable.conflicts")));
        likeNames.forEach(
                it -> {
                    var line = new Paragraph("▲ " + text(it));
                    line.addClassName("note-line");
                    add(line);
                });
        if (conflicts.isEmpty()) {
            return;
        }
        var table =
                new PlainTable(
                        text("conflictsTable.whoIsKeptFrom"),
                        text("conflictsTable.nomination"),
                        text("conflictsTable.judge"),
                        text("conflictsTable.how"),
                        text("conflictsTable.inTheirWords"));
        conflicts.forEach(
                it ->
                        table.row(
                                it.reference() + " · " + it.headline(),
                                it.judgeName(),
                                how(it),
                                it.reason().isEmpty() ? "–" : it.reason()));
        add(table);
    }

    private static String how(Conflict it) {
        String how =
                it.degree() == null
                        ? text("conflictsTable.detectedTheNominationCame")
                        : text(it.degree());
        return it.lifted().isEmpty() ? how : text("conflictsTable.lifted", it.lifted(), how);
    }
}
