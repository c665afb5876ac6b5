package org.commend.uikit;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;

/**
 * Like {@link Pager}, where turning the page must keep what was chosen on it: buttons, and the same
 * view. Nothing where one page holds all.
 */
public class Pages extends Nav {
    /** Lines of a page. */
    public static final int LINES = 50;

    private final Button back = new Button(text("pages.thePageBefore"));
    private final Button forward = new Button(text("pages.theNextPage"));
    private final Span where = new Span();
    private int page;

    /**
     * @param what names the list, for those who hear the page
     * @param turned is told the page to show, from 0
     */
    public Pages(String what, int lines, IntConsumer turned) {
        addClassName("pager");
        getElement().setAttribute("aria-label", text("pages.of", what));
        where.getElement().setAttribute("role", "status");
        setVisible(lines > LINES);
        back.addClickListener(click -> turn(page - 1, lines, turned));
        forward.addClickListener(click -> turn(page + 1, lines, turned));
        add(back, where, forward);
        say(lines);
    }

    private void turn(int to, int lines, IntConsumer turned) {
        page = Math.clamp(to, 0, Math.max(0, (lines - 1) / LINES));
        say(lines);
        turned.accept(page);
    }

    private void say(int lines) {
        int last = Math.min(lines, (page + 1) * LINES);
        where.setText(text("pages.toOf", page * LINES + 1, last, lines));
        back.setEnabled(page > 0);
        forward.setEnabled(last < lines);
    }
}
