package org.commend.uikit;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/**
 * Where one is in a long list, and the ways to the pages beside: real links, so that a page can be
 * opened beside this one, kept and sent. Nothing where one page holds all.
 */
public class Pager extends Nav {
    /**
     * @param what names the list, for those who hear the page
     * @param ahead how many lines stand before this page
     * @param here how many stand on it
     * @param all how many there are
     * @param before the address of the page before
     * @param after the address of the page after
     */
    public Pager(String what, int ahead, int here, int all, String before, String after) {
        addClassName("pager");
        getElement().setAttribute("aria-label", text("pages.of", what));
        boolean first = ahead == 0;
        boolean last = ahead + here >= all;
        setVisible(!first || !last);
        if (!first) {
            add(new Anchor(before, text("pager.thePageBefore")));
        }
        add(new Span(text("pager.toOf", ahead + 1, ahead + here, all)));
        if (!last) {
            add(new Anchor(after, text("pager.theNextPage")));
        }
    }
}
