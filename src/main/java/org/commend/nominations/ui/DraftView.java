package org.commend.nominations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commend.kernel.NotFound;
import org.commend.kernel.Outage;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Ruling;
import org.commend.kernel.Secret;
import org.commend.nominations.DraftIncomplete;
import org.commend.nominations.Drafting;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationDraft;
import org.commend.nominations.NominationForm;
import org.commend.nominations.Problem;
import org.commend.programme.Question;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.Said;
import org.commend.uikit.SavedMark;
import org.commend.uikit.keeper.AfterKeeping;

/**
 * A nomination being written, one thing a page. Its address opens it, and it alone, on any device.
 */
@Route("draft/:key/:step?")
@AnonymousAllowed
class DraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Nominating nominating;
    private final transient Drafting drafting;
    private final ErrorSummary problems = new ErrorSummary();
    private static final String UNREACHABLE =
            "We cannot reach our database at this moment. Keep this page open, wait a little, and press the button again.";

    private transient SavedMark mark = new SavedMark();
    private transient Secret key = new Secret("");
    private String title = "Your nomination";

    DraftView(Nominating nominating, Drafting drafting) {
        this.nominating = nominating;
        this.drafting = drafting;
        addClassName("view");
        addClassName("draft");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = new Secret(event.getRouteParameters().get("key").orElse(""));
        try {
            show(event.getRouteParameters().get("step").orElse(NominationForm.ABOUT_YOU));
        } catch (NotFound none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(String wanted) {
        NominationDraft draft = nominating.open(key);
        removeAll();
        problems.clear();
        if (draft.receipt() != null) {
            title = "Your nomination has arrived";
            add(new ReceiptPanel(draft, draft.receipt()));
            return;
        }
        var steps = StepList.all(draft);
        String step = steps.contains(wanted) ? wanted : NominationForm.ABOUT_YOU;
        title = StepList.name(draft, step) + " · " + draft.category().name() + " award";
        mark = new SavedMark();
        mark.saved(draft.fields().isEmpty() ? null : draft.saved());
        Step page = page(new Keeping(drafting, key, draft, mark), draft, step);
        page.addComponentAsFirst(problems);
        page.add(foot(page, step, steps));
        var columns = new Div(new StepList(draft, step, address()), page);
        columns.addClassName("columns");
        add(columns);
        if (nominating.maySubmit(draft) instanceof Ruling.Refused closed) {
            problems.show(closed.sentence());
        }
    }

    private Step page(Keeping keeping, NominationDraft draft, String step) {
        return switch (step) {
            case NominationForm.ABOUT_YOU -> new AboutYouStep(keeping, draft);
            case NominationForm.NOMINEES -> new NomineesStep(keeping, draft, people(step));
            case NominationForm.CONSENT_STEP -> new ConsentStep(keeping, draft);
            case StepList.CHECK -> check(draft);
            default -> question(keeping, draft, step);
        };
    }

    /** What was still under way when the page was opened is shown as soon as it is here. */
    private Step check(NominationDraft draft) {
        var check = new CheckStep(draft, address());
        AfterKeeping.redraw(check, () -> show(StepList.CHECK));
        return check;
    }

    private NomineesStep.People people(String step) {
        return new NomineesStep.People() {
            @Override
            public void places(int places) {
                if (problems.attempt(
                        () -> nominating.keep(key, Fields.NOMINEES, String.valueOf(places)))) {
                    show(step);
                }
            }

            @Override
            public void remove(int place, int shown) {
                if (problems.attempt(() -> drafting.removeNominee(key, place, shown))) {
                    show(step);
                }
            }
        };
    }

    private Step question(Keeping keeping, NominationDraft draft, String key) {
        List<Question> questions = draft.category().questions();
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).key().equals(key)) {
                return new QuestionStep(keeping, draft, questions.get(i), i + 1, mark);
            }
        }
        throw new NotFound();
    }

    private Div foot(Step page, String step, List<String> steps) {
        int at = steps.indexOf(step);
        boolean last = step.equals(StepList.CHECK);
        var go = AfterKeeping.of(new Button(last ? "Send the nomination" : "Continue"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(
                click -> {
                    if (last) {
                        submit();
                    } else {
                        proceed(page, step, steps.get(at + 1));
                    }
                    go.setEnabled(true);
                });
        var foot = new Div(go);
        foot.addClassName("foot-row");
        if (at > 0) {
            foot.add(new Anchor(address() + "/" + steps.get(at - 1), "Back"));
        }
        if (!(page instanceof QuestionStep)) {
            foot.add(mark);
        }
        return foot;
    }

    private void proceed(Step page, String step, String next) {
        try {
            List<Problem> open = nominating.open(key).form().problems(step);
            problems.show(page.mark(open));
            if (!open.isEmpty()) {
                return;
            }
            if (step.equals(NominationForm.ABOUT_YOU)) {
                sendLink();
            }
            getUI().ifPresent(ui -> ui.navigate(address() + "/" + next));
        } catch (RuntimeException failure) {
            Outage.orRethrow(failure);
            problems.show(UNREACHABLE);
        }
    }

    /** The way goes on also where no more letters are sent: the page's own address opens it. */
    private void sendLink() {
        try {
            nominating.sendLink(key);
        } catch (RuleRefused tooOften) {
            Said.done(tooOften.sentence());
        }
    }

    private void submit() {
        try {
            nominating.submit(key);
            show(StepList.CHECK);
            getElement()
                    .executeJs(
                            "document.title = 'Your nomination has arrived'; setTimeout(() => document.getElementById('receipt-title')?.focus(), 0)");
        } catch (DraftIncomplete incomplete) {
            problems.show(
                    incomplete.problems().stream()
                            .map(
                                    it ->
                                            new ErrorSummary.Item(
                                                    it.sentence(),
                                                    null,
                                                    address() + "/" + it.step()))
                            .toList());
        } catch (RuleRefused refused) {
            problems.show(refused.sentence());
        } catch (RuntimeException failure) {
            Outage.orRethrow(failure);
            problems.show(
                    "We cannot reach our database at this moment. Everything you typed is kept: wait a little and press the button again. It is never sent twice.");
        }
    }

    private String address() {
        return "draft/" + key.value();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
