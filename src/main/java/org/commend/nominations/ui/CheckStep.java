package org.commend.nominations.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.commend.kernel.London;
import org.commend.kernel.WordCount;
import org.commend.nominations.Fields;
import org.commend.nominations.NamedNominee;
import org.commend.nominations.NominationDraft;
import org.commend.nominations.NominationForm;
import org.commend.programme.Question;

/** All answers once more, each with the way to change it. */
class CheckStep extends Step {
    CheckStep(NominationDraft draft, DraftPlace place) {
        super(
                draft.category().name() + " award",
                "Check your answers",
                "Read it once as a judge will. You can change everything until you send it.");
        part(
                "About you",
                place.change(NominationForm.ABOUT_YOU),
                facts(
                        "Your name", draft.text(Fields.NOMINATOR_NAME),
                        "Your e-mail address", draft.text(Fields.NOMINATOR_EMAIL),
                        "How you know them", draft.text(Fields.RELATION)));
        var nominees = new Div();
        for (NamedNominee nominee : draft.form().nominees()) {
            nominees.add(
                    facts(
                            "Name", nominee.name(),
                            "Work or post", nominee.detail(),
                            "Organisation", nominee.organisation(),
                            "Date of birth",
                                    nominee.born() == null ? "" : London.day(nominee.born()),
                            "Named in public",
                                    nominee.form().words()
                                            + (nominee.alias().isEmpty()
                                                    ? ""
                                                    : ": " + nominee.alias())));
        }
        nominees.add(facts("In one line", draft.text(Fields.HEADLINE)));
        part("Who you nominate", place.change(NominationForm.NOMINEES), nominees);
        for (Question question : draft.category().questions()) {
            String text = draft.text(Fields.answer(question.key()));
            var answer = new Paragraph(text.isBlank() ? "Not answered yet" : text);
            answer.addClassName("told");
            var words =
                    new Paragraph(
                            "%d of %d words"
                                    .formatted(WordCount.of(text).words(), question.wordLimit()));
            words.addClassName("soft");
            part(question.title(), place.change(question.key()), new Div(answer, words));
        }
        part(
                "Consent",
                place.change(NominationForm.CONSENT_STEP),
                new Div(
                        new Paragraph(
                                draft.text(Fields.CONSENT).equals(Fields.YES)
                                        ? "Confirmed"
                                        : "Not confirmed yet")));
    }

    private void part(String title, String change, com.vaadin.flow.component.Component content) {
        var link = new Anchor(change, "Change");
        link.setAriaLabel("Change: " + title);
        var head = new Div(new H2(title), link);
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
                list.add(
                        new DescriptionList.Term(pairs[i]),
                        new DescriptionList.Description(pairs[i + 1]));
            }
        }
        return list;
    }
}
