package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Outage;
import org.commend.kernel.RuleRefused;
import org.commend.nominations.DraftIncomplete;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationForm;
import org.commend.nominations.Problem;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.Said;
import org.commend.uikit.SavedMark;
import org.commend.uikit.keeper.AfterKeeping;

/** How a page of a draft goes on: to the next one, back to the check, or away as a nomination. */
class DraftFoot extends Div {
    private final transient Nominating nominating;
    private final transient Step page;
    private final ErrorSummary problems;
    private final transient Consumer<String> show;
    private transient DraftPlace place;

    DraftFoot(
            Nominating nominating,
            DraftPlace place,
            Step page,
            List<String> steps,
            ErrorSummary problems,
            SavedMark mark,
            Consumer<String> show) {
        this.nominating = nominating;
        this.place = place;
        this.page = page;
        this.problems = problems;
        this.show = show;
        int at = steps.indexOf(place.step());
        boolean last = place.step().equals(StepList.CHECK);
        String next = place.fromCheck() ? StepList.CHECK : last ? "" : steps.get(at + 1);
        var go = AfterKeeping.of(new Button(words(last)));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(
                click -> {
                    if (last) {
                        submit();
                    } else {
                        proceed(next);
                    }
                    go.setEnabled(true);
                });
        add(go);
        addClassName("foot-row");
        if (at > 0 && !place.fromCheck()) {
            add(new Anchor(place.page(steps.get(at - 1)), text("draftFoot.back")));
        }
        if (!(page instanceof QuestionStep)) {
            add(mark);
        }
    }

    private String words(boolean last) {
        return last
                ? text("draftFoot.sendTheNomination")
                : place.fromCheck()
                        ? text("draftFoot.backToYourAnswers")
                        : text("draftFoot.continue");
    }

    private void proceed(String next) {
        try {
            List<Problem> open = nominating.open(place.key()).form().problems(place.step());
            problems.show(page.mark(open));
            if (!open.isEmpty()) {
                return;
            }
            if (place.step().equals(NominationForm.ABOUT_YOU)) {
                if (!isAddressMeant(next)) {
                    return;
                }
                sendLink();
            }
            getUI().ifPresent(ui -> ui.navigate(place.page(next)));
        } catch (RuntimeException failure) {
            Outage.orRethrow(failure);
            problems.show(text("draftFoot.unreachable"));
        }
    }

    /** Asked before a link to the draft goes to a stranger. */
    private boolean isAddressMeant(String next) {
        var draft = nominating.open(place.key());
        var typed = new EmailAddress(draft.text(Fields.NOMINATOR_EMAIL));
        var meant = typed.probablyMeant();
        if (meant.isEmpty() || draft.text(Fields.EMAIL_IS_RIGHT).equals(typed.value())) {
            return true;
        }
        new MeantAddress(
                        typed,
                        meant.get(),
                        chosen -> {
                            nominating.keep(place.key(), Fields.NOMINATOR_EMAIL, chosen.value());
                            nominating.keep(place.key(), Fields.EMAIL_IS_RIGHT, chosen.value());
                            proceed(next);
                        })
                .open();
        return false;
    }

    /** The way goes on also where no more letters are sent: the page's own address opens it. */
    private void sendLink() {
        try {
            place = place.under(nominating.sendLink(place.key()));
        } catch (RuleRefused tooOften) {
            Said.done(text(tooOften.sentence()));
        }
    }

    private void submit() {
        try {
            nominating.submit(place.key());
            show.accept(StepList.CHECK);
            getUI().ifPresent(
                            ui ->
                                    ui.getPage()
                                            .executeJs(
                                                    "document.title = $0; setTimeout(() => document.getElementById('receipt-title')?.focus(), 0)",
                                                    text("draftView.yourNominationHasArrived")));
        } catch (DraftIncomplete incomplete) {
            problems.show(incomplete.problems().stream().map(this::line).toList());
        } catch (RuleRefused refused) {
            problems.show(text(refused.sentence()));
        } catch (RuntimeException failure) {
            Outage.orRethrow(failure);
            problems.show(text("draftFoot.notSent"));
        }
    }

    private ErrorSummary.Item line(Problem problem) {
        return new ErrorSummary.Item(
                text(problem.sentence()), null, place.mend(problem.step(), problem.field()));
    }
}
