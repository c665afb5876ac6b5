package org.commend.nominations.ui;

import static org.commend.uikit.Texts.language;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.commend.kernel.London;
import org.commend.nominations.NominationDraft;
import org.commend.nominations.Receipt;
import org.commend.programme.Moment;

/** It has arrived: the reference, and what happens next. */
class ReceiptPanel extends Div {
    ReceiptPanel(NominationDraft draft, Receipt receipt) {
        addClassName("receipt");
        var title = new H1(text("receiptPanel.yourNominationHasArrived"));
        title.getElement().setAttribute("tabindex", "-1");
        title.setId("receipt-title");
        var reference = new Paragraph(receipt.reference());
        reference.addClassNames("reference", "large");
        reference.setId("reference");
        var label = new Paragraph(text("receiptPanel.itsReference"));
        label.addClassName("eyebrow");
        var home = new Anchor(language().folder() + "/", text("receiptPanel.backToTheAwards"));
        home.setRouterIgnore(true);
        var print = new Button(text("receiptPanel.printOrSaveA"));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var row = new Div(print, home);
        row.addClassName("foot-row");
        var answers =
                new Div(new H2(text("receiptPanel.whatYouSent")), new AllAnswers(draft, null));
        answers.addClassName("sent");
        add(
                title,
                label,
                reference,
                new Paragraph(text("receiptPanel.written", receipt.sentTo())),
                new H2(text("receiptPanel.whatHappensNext")),
                next(draft),
                new Paragraph(text("receiptPanel.toChange", draft.edition().programme().contact())),
                row,
                answers);
    }

    private static OrderedList next(NominationDraft draft) {
        var timeline = draft.edition().timeline();
        return new OrderedList(
                new ListItem(text("receiptPanel.weCheckThatIt")),
                new ListItem(text("receiptPanel.judges", London.date(timeline.at(Moment.JUDGING)))),
                new ListItem(
                        text("receiptPanel.shortlist", London.date(timeline.at(Moment.SHORTLIST)))),
                new ListItem(
                        text("receiptPanel.winners", London.date(timeline.at(Moment.CEREMONY)))));
    }
}
