package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.commend.kernel.WordCount;
import org.commend.nominations.Fields;
import org.commend.nominations.NominationDraft;
import org.commend.programme.Question;
import org.commend.uikit.SavedMark;

/** One question, with its words counted as they are typed. */
class QuestionStep extends Step {
    private final Span count = new Span();
    private final Div filled = new Div();
    private final transient Question question;

    QuestionStep(
            Keeping keeping, NominationDraft draft, Question question, int number, SavedMark mark) {
        super(
                text("questionStep.questionOf", number, draft.category().questions().size()),
                question.title(),
                question.hint());
        this.question = question;
        var looksFor =
                new NativeDetails(
                        text("questionStep.whatJudgesLookFor"), new Paragraph(question.looksFor()));
        looksFor.addClassName("looks-for");
        String name = Fields.answer(question.key());
        var answer = field(name, keeping.text(new TextArea(), name));
        answer.setAriaLabel(question.title());
        answer.setManualValidation(true);
        answer.setWidthFull();
        answer.setMinRows(9);
        answer.addClassName("answer");
        answer.setValueChangeMode(ValueChangeMode.LAZY);
        answer.addValueChangeListener(change -> count(change.getValue()));
        var bar = new Div(filled);
        bar.addClassName("bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        count.getElement().setAttribute("role", "status");
        var below = new Div(count, mark);
        below.addClassName("below-answer");
        add(looksFor, answer, bar, below);
        count(answer.getValue());
    }

    private void count(String text) {
        int words = WordCount.of(text).words();
        int limit = question.wordLimit();
        count.setText(
                words <= limit
                        ? text("questionStep.ofWords", words, limit)
                        : text("questionStep.ofWordsPleaseTake", words, limit, words - limit));
        count.setClassName("over", words > limit);
        filled.setClassName("over", words > limit);
        filled.getStyle().set("width", Math.min(100, words * 100 / limit) + "%");
    }
}
