package org.commend.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A real HTML table, which on a phone shows each row as a small card. */
public class PlainTable extends NativeTable {
    private final String[] columns;
    private final NativeTableRow head = new NativeTableRow();
    private final NativeTableBody body = new NativeTableBody();

    /** Columns whose name ends in # hold numbers, which stand to the right. */
    public PlainTable(String caption, String... columns) {
        this.columns = columns;
        addClassName("grid");
        setCaptionText(caption);
        getCaption().addClassName("hidden-caption");
        var head = new NativeTableHeader();
        for (String column : columns) {
            var cell = new NativeTableHeaderCell(name(column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("number", column.endsWith("#"));
            this.head.add(cell);
        }
        head.add(this.head);
        add(head, body);
    }

    /** Puts something below the name of a column, such as the numbers of a scale. */
    public void under(int column, Component more) {
        head.getComponentAt(column).getElement().appendChild(more.getElement());
    }

    /**
     * The name of a column becomes a link that puts the list into its order.
     *
     * @param ascending how the list stands by this column now; null where it stands by another
     */
    public void sortedBy(int column, String address, @Nullable Boolean ascending) {
        addClassName("sortable");
        var cell = (NativeTableHeaderCell) head.getComponentAt(column);
        var link = new Anchor(address, name(columns[column]));
        cell.removeAll();
        cell.add(link);
        if (ascending != null) {
            cell.getElement().setAttribute("aria-sort", ascending ? "ascending" : "descending");
            var arrow = new Span(ascending ? " ↑" : " ↓");
            arrow.getElement().setAttribute("aria-hidden", "true");
            cell.add(arrow);
        }
    }

    /** Adds a row; texts and components may be mixed. */
    public NativeTableRow row(Object... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            var cell = new NativeTableCell();
            cell.add(
                    cells[i] instanceof Component component
                            ? component
                            : new Span(String.valueOf(cells[i])));
            cell.getElement().setAttribute("data-label", name(columns[i]));
            cell.setClassName("number", columns[i].endsWith("#"));
            row.add(cell);
        }
        body.add(row);
        return row;
    }

    private static String name(String column) {
        return column.endsWith("#") ? column.substring(0, column.length() - 1) : column;
    }
}
