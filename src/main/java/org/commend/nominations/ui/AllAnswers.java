package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;
import static org.commend.uikit.Texts.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.commend.kernel.Visible;
import org.commend.kernel.WordCount;
import org.commend.nominations.Fields;
import org.commend.nominations.NamedNominee;
import org.commend.nominations.NominationDraft;
import org.commend.nominations.NominationForm;
import org.commend.programme.Question;
import org.jspecify.annotations.Nullable;

/** Everything that was written, part by part: to be changed still, or as it was sent. */
class AllAnswers extends Div {
    private final transient @Nullable DraftPlace changeable;

    /**
     * @param changeable where each part can be changed; null when it was sent
     */
    AllAnswers(NominationDraft draft, @Nullable DraftPlace changeable) {
        this.changeable = changeable;
        part(
                text("allAnswers.aboutYou"),
                NominationForm.ABOUT_YOU,
                facts(
                        text("allAnswers.yourName"), draft.text(Fields.NOMINATOR_NAME),
                        text("allAnswers.yourEMailAddress"), draft.text(Fields.NOMINATOR_EMAIL),
                        text("allAnswers.howYouKnowThem"), draft.text(Fields.RELATION)));
        part(text("allAnswers.whoYouNominate"), NominationForm.NOMINEES, nominees(draft));
        for (Question question : draft.category().questions()) {
            part(question.title(), question.key(), answer(draft, question));
        }
        part(
                text("allAnswers.consent"),
                NominationForm.CONSENT_STEP,
                new Paragraph(
                        draft.text(Fields.CONSENT).equals(Fields.YES)
                                ? text("allAnswers.confirmed")
                                : text("allAnswers.notConfirmedYet")));
    }

    private static Div nominees(NominationDraft draft) {
        var nominees = new Div();
        for (NamedNominee nominee : draft.form().nominees()) {
            nominees.add(
                    facts(
                            text("allAnswers.name"), nominee.name(),
                            text("allAnswers.workOrPost"), nominee.detail(),
                            text("allAnswers.organisation"), nominee.organisation(),
                            text("allAnswers.dateOfBirth"),
                                    nominee.born() == null ? "" : words().day(nominee.born()),
                            text("allAnswers.namedInPublic"),
                                    text(nominee.form())
                                            + (nominee.alias().isEmpty()
                                                    ? ""
                                                    : ": " + nominee.alias())));
        }
        nominees.add(facts(text("allAnswers.inOneLine"), draft.text(Fields.HEADLINE)));
        return nominees;
    }

    private static Div answer(NominationDraft draft, Question question) {
        String text = draft.text(Fields.answer(question.key()));
        var answer = new Paragraph(Visible.in(text) ? text : text("allAnswers.notAnsweredYet"));
        answer.addClassName("told");
        answer.getElement().setAttribute("dir", "auto");
        var words =
                new Paragraph(
                        text(
                                "allAnswers.ofWords",
                                WordCount.of(text).words(),
                                question.wordLimit()));
        words.addClassName("soft");
        return new Div(answer, words);
    }

    private void part(String title, String step, Component content) {
        var head = new Div(changeable == null ? new H3(title) : new H2(title));
        if (changeable != null) {
            var link = new Anchor(changeable.change(step), text("allAnswers.change"));
            link.setAriaLabel(text("allAnswers.changeWhat", title));
            head.add(link);
        }
        head.addClassName("part-head");
        var part = new Div(head, content);
        part.addClassName("part");
        add(part);
    }

    private static DescriptionList facts(String... pairs) {
        var list = new DescriptionList();
        list.addClassName("facts");
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isBlank()) {
                var told = new DescriptionList.Description(pairs[i + 1]);
                told.getElement().setAttribute("dir", "auto");
                list.add(new DescriptionList.Term(pairs[i]), told);
            }
        }
        return list;
    }
}
