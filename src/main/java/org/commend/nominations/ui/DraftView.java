package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.commend.kernel.NotFound;
import org.commend.kernel.Ruling;
import org.commend.kernel.Secret;
import org.commend.nominations.Drafting;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationDraft;
import org.commend.nominations.NominationForm;
import org.commend.programme.Programme;
import org.commend.programme.Question;
import org.commend.programme.ui.OfProgramme;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.SavedMark;
import org.commend.uikit.Texts;
import org.commend.uikit.keeper.AfterKeeping;
import org.jspecify.annotations.Nullable;

/**
 * A nomination being written, one thing a page. Its address opens it, and it alone, on any device.
 */
@Route("draft/:key/:step?")
@AnonymousAllowed
class DraftView extends Div implements BeforeEnterObserver, HasDynamicTitle, OfProgramme {
    private final transient Nominating nominating;
    private final transient Drafting drafting;
    private final ErrorSummary problems = new ErrorSummary();
    private transient SavedMark mark = new SavedMark();
    private transient DraftPlace place = DraftPlace.NOWHERE;
    private String title = text("draftView.yourNomination");
    private transient @Nullable Programme programme;

    DraftView(Nominating nominating, Drafting drafting) {
        this.nominating = nominating;
        this.drafting = drafting;
        addClassName("view");
        addClassName("draft");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = DraftPlace.at(event);
        try {
            show(place.step());
        } catch (NotFound none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public Optional<Programme> programme() {
        return Optional.ofNullable(programme);
    }

    private void show(String wanted) {
        NominationDraft draft = nominating.open(key());
        Texts.speak(draft.language());
        programme = draft.edition().programme();
        removeAll();
        problems.clear();
        if (draft.receipt() != null) {
            title = text("draftView.yourNominationHasArrived");
            add(new ReceiptPanel(draft, draft.receipt()));
            return;
        }
        var steps = StepList.all(draft);
        String step = steps.contains(wanted) ? wanted : NominationForm.ABOUT_YOU;
        title = StepList.name(draft, step) + " · " + text("award.named", draft.category().name());
        mark = new SavedMark();
        mark.saved(draft.fields().isEmpty() ? null : draft.saved());
        Step page = page(new Keeping(drafting, key(), draft, mark), draft, step);
        page.addComponentAsFirst(problems);
        page.add(
                new DraftFoot(nominating, place.on(step), page, steps, problems, mark, this::show));
        var columns = new Div(new StepList(draft, step, place.draft()), page);
        columns.addClassName("columns");
        add(columns);
        if (nominating.maySubmit(draft) instanceof Ruling.Refused closed) {
            problems.show(text(closed.sentence()));
        } else if (!place.wrong().isEmpty()) {
            problems.show(page.mark(draft.form().problems(step)));
            page.focus(place.wrong());
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
        var check = new CheckStep(draft, place);
        AfterKeeping.redraw(check, () -> show(StepList.CHECK));
        return check;
    }

    private NomineesStep.People people(String step) {
        return new NomineesStep.People() {
            @Override
            public void places(int places) {
                if (problems.attempt(
                        () -> nominating.keep(key(), Fields.NOMINEES, String.valueOf(places)))) {
                    show(step);
                }
            }

            @Override
            public void remove(int removed, int shown) {
                if (problems.attempt(() -> drafting.removeNominee(key(), removed, shown))) {
                    show(step);
                }
            }
        };
    }

    private Step question(Keeping keeping, NominationDraft draft, String question) {
        List<Question> questions = draft.category().questions();
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).key().equals(question)) {
                return new QuestionStep(keeping, draft, questions.get(i), i + 1, mark);
            }
        }
        throw new NotFound();
    }

    private Secret key() {
        return place.key();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
