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
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Ruling;
import org.commend.kernel.Secret;
import org.commend.nominations.DraftIncomplete;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationDraft;
import org.commend.nominations.NominationForm;
import org.commend.nominations.Problem;
import org.commend.programme.Question;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.SavedMark;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A nomination being written, one thing a page. Its address opens it, and it alone, on any device.
 */
@Route("draft/:key/:step?")
@AnonymousAllowed
class DraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Nominating nominating;
    private final ErrorSummary problems = new ErrorSummary();
    private static final String UNREACHABLE =
            "We cannot reach our database at this moment. Keep this page open, wait a little, and press the button again.";

    private final SavedMark mark = new SavedMark();
    private transient Secret key = new Secret("");
    private String title = "Your nomination";

    DraftView(Nominating nominating) {
        this.nominating = nominating;
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
        mark.saved(draft.fields().isEmpty() ? null : draft.saved());
        var keeping = new Keeping(nominating, key, mark);
        Step page = page(keeping, draft, step);
        page.addComponentAsFirst(problems);
        page.add(foot(keeping, page, step, steps));
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
            case NominationForm.NOMINEES -> new NomineesStep(keeping, draft, () -> show(step));
            case NominationForm.CONSENT_STEP -> new ConsentStep(keeping, draft);
            case StepList.CHECK -> new CheckStep(draft, address());
            default -> question(keeping, draft, step);
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

    private Div foot(Keeping keeping, Step page, String step, List<String> steps) {
        int at = steps.indexOf(step);
        boolean last = step.equals(StepList.CHECK);
        var go = new Button(last ? "Send the nomination" : "Continue");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(
                click -> {
                    if (last) {
                        submit();
                    } else {
                        proceed(keeping, page, step, steps.get(at + 1));
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

    private void proceed(Keeping keeping, Step page, String step, String next) {
        try {
            if (!keeping.nothingWaits()) {
                problems.show(UNREACHABLE);
                return;
            }
            List<Problem> open = keeping.draft().form().problems(step);
            problems.show(page.mark(open));
            if (!open.isEmpty()) {
                return;
            }
            if (step.equals(NominationForm.ABOUT_YOU)) {
                nominating.sendLink(key);
            }
            getUI().ifPresent(ui -> ui.navigate(address() + "/" + next));
        } catch (DataAccessException | TransactionException unreachable) {
            problems.show(UNREACHABLE);
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
        } catch (DataAccessException | TransactionException unreachable) {
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
