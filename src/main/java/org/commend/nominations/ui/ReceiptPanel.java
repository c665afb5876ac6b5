package org.commend.nominations.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.commend.kernel.London;
import org.commend.nominations.NominationDraft;
import org.commend.nominations.Receipt;
import org.commend.programme.Moment;

/** It has arrived: the reference, and what happens next. */
class ReceiptPanel extends Div {
    ReceiptPanel(NominationDraft draft, Receipt receipt) {
        addClassName("receipt");
        var title = new H1("Your nomination has arrived");
        title.getElement().setAttribute("tabindex", "-1");
        title.setId("receipt-title");
        var reference = new Span(receipt.reference());
        reference.addClassName("reference");
        reference.setId("reference");
        var timeline = draft.edition().timeline();
        var home = new Anchor("/", "Back to the awards");
        home.setRouterIgnore(true);
        add(
                title,
                new Paragraph(
                        new Span("Its reference is "),
                        reference,
                        new Span(". We have written to " + receipt.sentTo() + ".")),
                new H2("What happens next"),
                new OrderedList(
                        new ListItem(
                                "We check that it fits the rules of the award, and write to you."),
                        new ListItem(
                                "Judges read it from "
                                        + London.day(timeline.at(Moment.JUDGING))
                                        + ". They see your story, never your name."),
                        new ListItem(
                                "The shortlist is drawn up around "
                                        + London.day(timeline.at(Moment.SHORTLIST))
                                        + "."),
                        new ListItem(
                                "The winners are published after the ceremony on "
                                        + London.day(timeline.at(Moment.CEREMONY))
                                        + ".")),
                new Paragraph(
                        "If something in it has to change, write to "
                                + draft.edition().programme().contact()
                                + " and name the reference."),
                home);
    }
}
