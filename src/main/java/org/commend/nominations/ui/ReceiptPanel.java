package org.commend.nominations.ui;

import static org.commend.uikit.Texts.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
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
        var reference = new Paragraph(receipt.reference());
        reference.addClassNames("reference", "large");
        reference.setId("reference");
        var label = new Paragraph("Its reference");
        label.addClassName("eyebrow");
        var home = new Anchor("/", "Back to the awards");
        home.setRouterIgnore(true);
        var print = new Button("Print or save a copy");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var row = new Div(print, home);
        row.addClassName("foot-row");
        var answers = new Div(new H2("What you sent"), new AllAnswers(draft, null));
        answers.addClassName("sent");
        add(
                title,
                label,
                reference,
                new Paragraph(
                        "We have written to "
                                + receipt.sentTo()
                                + ". This page stays at its address: you can come back to it."),
                new H2("What happens next"),
                next(draft),
                new Paragraph(
                        "If something in it has to change, write to "
                                + draft.edition().programme().contact()
                                + " and name the reference."),
                row,
                answers);
    }

    private static OrderedList next(NominationDraft draft) {
        var timeline = draft.edition().timeline();
        return new OrderedList(
                new ListItem("We check that it fits the rules of the award, and write to you."),
                new ListItem(
                        "Judges read it from "
                                + words().day(timeline.at(Moment.JUDGING))
                                + ". They see your story, never your name."),
                new ListItem(
                        "The shortlist is drawn up around "
                                + words().day(timeline.at(Moment.SHORTLIST))
                                + "."),
                new ListItem(
                        "The winners are published after the ceremony on "
                                + words().day(timeline.at(Moment.CEREMONY))
                                + "."));
    }
}
