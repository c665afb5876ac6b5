package org.commend.nominations.ui;

import static org.commend.uikit.Texts.language;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.commend.kernel.Language;
import org.commend.kernel.London;
import org.commend.nominations.NominationDraft;
import org.commend.nominations.NominationForm;
import org.commend.programme.Moment;
import org.commend.programme.Question;

/** Where the writer is, what is done, and how long there is. */
class StepList extends Div {
    static final String CHECK = "check";
    private static final String FOLDED_ON_A_PHONE =
            """
            const narrow = matchMedia('(max-width: 56.25em)');
            const fold = () => { this.open = !narrow.matches; };
            narrow.addEventListener('change', fold);
            fold();
            """;

    StepList(NominationDraft draft, String current, String address) {
        addClassName("step-list");
        var title = new Paragraph(text("stepList.yourNomination"));
        title.addClassName("eyebrow");
        var list = new OrderedList();
        var open = draft.form().problems().stream().map(it -> it.step()).toList();
        for (String step : all(draft)) {
            boolean here = step.equals(current);
            boolean done = !step.equals(CHECK) && !open.contains(step);
            var mark = new Span(done ? "✓" : "");
            mark.addClassName("mark");
            mark.getElement().setAttribute("aria-hidden", "true");
            var link = new Anchor(address + "/" + step, mark, new Span(name(draft, step)));
            if (done) {
                var said = new Span(text("stepList.done"));
                said.addClassName("hidden-caption");
                link.add(said);
            }
            var item = new ListItem(link);
            item.setClassName("done", done && !here);
            item.setClassName("here", here);
            if (here) {
                link.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        var steps = all(draft);
        var where =
                new Paragraph(
                        text(
                                "stepList.stepOf",
                                steps.indexOf(current) + 1,
                                steps.size(),
                                name(draft, current)));
        where.addClassName("where");
        var more = new NativeDetails(text("stepList.allSteps"), list);
        more.setOpen(true);
        more.getElement().executeJs(FOLDED_ON_A_PHONE);
        more.addClassName("all-steps");
        var nav = new Nav(title, where, more);
        nav.setAriaLabel(text("stepList.stepsOfYourNomination"));
        var closes =
                new Paragraph(
                        text(
                                "stepList.closes",
                                new London.Weekday(draft.edition().timeline().at(Moment.CLOSES))));
        closes.addClassName("closes");
        add(nav, closes);
        if (!language().equals(Language.ENGLISH)) {
            var drafted =
                    new Paragraph(
                            text("layout.drafted") + " " + draft.edition().programme().contact());
            drafted.addClassName("closes");
            add(drafted);
        }
    }

    static List<String> all(NominationDraft draft) {
        var steps = new ArrayList<>(draft.form().steps());
        steps.add(CHECK);
        return steps;
    }

    static String name(NominationDraft draft, String step) {
        return switch (step) {
            case NominationForm.ABOUT_YOU -> text("stepList.aboutYou");
            case NominationForm.NOMINEES -> text("stepList.whoYouNominate");
            case NominationForm.CONSENT_STEP -> text("stepList.consent");
            case CHECK -> text("stepList.checkAndSend");
            default ->
                    draft.category().questions().stream()
                            .filter(it -> it.key().equals(step))
                            .findFirst()
                            .map(Question::step)
                            .orElse(step);
        };
    }
}
