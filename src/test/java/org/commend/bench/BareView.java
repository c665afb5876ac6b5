package org.commend.bench;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import jakarta.annotation.security.PermitAll;

/**
 * What Vaadin itself costs: a heading and a table of {@value #ROWS} rows, from no database. It has
 * an address only while the bench runs.
 */
@PermitAll
public class BareView extends Div {
    static final int ROWS = 50;
    private static final int COLUMNS = 6;

    public BareView() {
        var body = new NativeTableBody();
        for (int i = 0; i < ROWS; i++) {
            var row = new NativeTableRow();
            for (int j = 0; j < COLUMNS; j++) {
                var cell = new NativeTableCell();
                if (j == 0) {
                    cell.add(new Anchor("work/bare/" + i, "Line " + i));
                } else {
                    cell.setText("Cell " + j + " of line " + i);
                }
                row.add(cell);
            }
            body.add(row);
        }
        var table = new NativeTable();
        table.add(body);
        add(new H1("Bare"), table);
    }

    /** The same with a heading alone. */
    @PermitAll
    public static class Heading extends Div {
        public Heading() {
            add(new H1("Bare"));
        }
    }
}
