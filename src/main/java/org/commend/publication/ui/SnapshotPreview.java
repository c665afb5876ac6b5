package org.commend.publication.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.commend.publication.Snapshot;
import org.commend.publication.Snapshot.Award;
import org.commend.publication.Snapshot.Honoured;
import org.commend.publication.Snapshot.Recipient;

/** The public page as it will be, word for word, from the very bytes that will be published. */
class SnapshotPreview extends Div {
    SnapshotPreview(Snapshot snapshot) {
        addClassName("preview");
        snapshot.awards().forEach(award -> add(award(award)));
    }

    private static Div award(Award award) {
        var head = new Div(new H2(award.name()), new Paragraph(award.purpose()));
        head.addClassName("award-head");
        var body = new Div();
        var honours = new Div();
        honours.addClassName("honours");
        award.winners().forEach(it -> honours.add(honoured(it)));
        body.add(honours);
        if (award.withheld()) {
            body.add(
                    new Paragraph(
                            text(
                                    "snapshotPreview.noAward",
                                    award.honours().getFirst().citation())));
        }
        award.commended()
                .forEach(
                        it ->
                                body.add(
                                        line(
                                                text("snapshotPreview.highlyCommended"),
                                                it.names()
                                                        + (it.citation().isEmpty()
                                                                ? ""
                                                                : ": " + it.citation()))));
        if (!award.shortlist().isEmpty()) {
            body.add(
                    line(
                            text("snapshotPreview.shortlisted"),
                            String.join(" · ", award.shortlist())));
        }
        var row = new Div(head, body);
        row.addClassName("award");
        return row;
    }

    /** Those who share an honour share one card and one citation. */
    private static Div honoured(Honoured honour) {
        var portraits = new Div();
        portraits.addClassName("portraits");
        portraits.getElement().setAttribute("aria-hidden", "true");
        var words = new Paragraph(honour.words());
        words.addClassName("honour");
        var text = new Div(words);
        for (Recipient recipient : honour.recipients()) {
            var initials = new Div(recipient.initials());
            initials.addClassName("initials");
            portraits.add(initials);
            text.add(new H3(recipient.name()));
            if (!recipient.detail().isEmpty()) {
                var detail = new Paragraph(recipient.detail());
                detail.addClassName("detail");
                text.add(detail);
            }
        }
        if (!honour.citation().isEmpty()) {
            var citation = new Element("blockquote");
            citation.setAttribute("class", "citation");
            citation.appendChild(new Paragraph("“" + honour.citation() + "”").getElement());
            text.getElement().appendChild(citation);
        }
        var row = new Div(portraits, text);
        row.addClassName("honoured");
        return row;
    }

    private static Paragraph line(String strong, String text) {
        var word = new Span(strong);
        word.getStyle().set("font-weight", "650");
        var line = new Paragraph(word, new Span(" · " + text));
        line.addClassName("commended");
        return line;
    }
}
