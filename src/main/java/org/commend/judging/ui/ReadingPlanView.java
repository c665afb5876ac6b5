package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.commend.accounts.AccountId;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.judging.Assigning;
import org.commend.judging.PanelQueries;
import org.commend.judging.PanelQueries.CategoryProgress;
import org.commend.judging.PlannedReads;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.Pages;
import org.commend.uikit.PlainTable;
import org.commend.uikit.Said;
import org.commend.uikit.Working;
import org.jspecify.annotations.Nullable;

/** How far judging is, and the plan of who reads what: shown first, then applied as shown. */
@Route("organise/:programme/:edition/reading")
@PermitAll
@OnlyFor(Role.ORGANISER)
class ReadingPlanView extends EditionView {
    private final transient PanelQueries queries;

    /** So many reads are planned before a page would be missed. */
    private static final int FEW = 3_000;

    /** As many as anybody reads. */
    private static final int SHORTFALLS = 20;

    private final transient Assigning assigning;
    private final transient SignedIn signedIn;
    private final ErrorSummary problems = new ErrorSummary();

    ReadingPlanView(
            Programmes programmes, PanelQueries queries, Assigning assigning, SignedIn signedIn) {
        super(programmes);
        this.queries = queries;
        this.assigning = assigning;
        this.signedIn = signedIn;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        var progress = queries.progress(edition.id());
        int wanted = progress.stream().mapToInt(CategoryProgress::wanted).sum();
        int submitted = progress.stream().mapToInt(CategoryProgress::submitted).sum();
        add(
                heading(
                        text("readingPlanView.title", edition.name()),
                        wanted == 0
                                ? text("readingPlanView.thereIsNothingTo")
                                : text("readingPlanView.found", submitted, wanted),
                        assigning.mayAssign(edition).isAllowed()
                                ? ""
                                : text("readingPlanView.judgingIsOverNo")));
        var table =
                new PlainTable(
                        text("readingPlanView.progressOfJudging"),
                        text("readingPlanView.award"),
                        text("readingPlanView.acceptedNominations") + "#",
                        text("readingPlanView.readsWanted") + "#",
                        text("readingPlanView.readsAssigned") + "#",
                        text("readingPlanView.readsSubmitted") + "#");
        progress.forEach(
                it ->
                        table.row(
                                it.name(),
                                it.accepted(),
                                it.wanted(),
                                it.assigned(),
                                it.submitted()));
        add(table, problems);
        if (!assigning.mayAssign(edition).isAllowed()) {
            return;
        }
        if (wanted <= FEW) {
            add(box(assigning.plan(edition.id())));
            return;
        }
        AccountId me = signedIn.require();
        var planned = new AtomicReference<@Nullable PlannedReads>();
        add(
                new Working(
                        text("readingPlanView.manyReadsAreTo"),
                        () -> signedIn.doAs(me, () -> planned.set(assigning.plan(edition.id()))),
                        () -> {
                            PlannedReads plan = planned.get();
                            add(box(plan != null ? plan : assigning.plan(edition.id())));
                        }));
    }

    private Div box(PlannedReads plan) {
        var box = new Div(new H2(finding(plan)));
        box.addClassName("panel");
        plan.shortfalls().stream().limit(SHORTFALLS).forEach(it -> box.add(note("▲ " + text(it))));
        int more = plan.shortfalls().size() - SHORTFALLS;
        if (more > 0) {
            box.add(note(text("readingPlanView.andSoItIs", more)));
        }
        if (plan.reads() > 0) {
            var pieces =
                    new Paragraph(
                            plan.pieces() <= 1
                                    ? text("readingPlanView.allJudgesAreJoined")
                                    : text("readingPlanView.pieces", plan.pieces()));
            pieces.addClassName(plan.pieces() <= 1 ? "good-line" : "note-line");
            box.add(pieces, figures(plan));
        }
        if (!plan.changes().isEmpty()) {
            var apply = new Button(text("readingPlanView.applyThisPlan"));
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            apply.setDisableOnClick(true);
            apply.addClickListener(
                    click -> {
                        boolean done = problems.attempt(() -> assigning.apply(plan));
                        String refused = done ? "" : problems.getElement().getTextRecursively();
                        show(edition(), RouteParameters.empty());
                        if (done) {
                            Said.done(text("readingPlanView.applied", judges(plan)));
                        } else {
                            problems.show(
                                    refused.replace(text("errorSummary.thereIsAProblem"), ""));
                        }
                    });
            box.add(new Changes(plan.changes()), apply);
        }
        return box;
    }

    private static Paragraph note(String said) {
        var line = new Paragraph(said);
        line.addClassName("note-line");
        return line;
    }

    private static long judges(PlannedReads plan) {
        return plan.changes().stream().map(PlannedReads.Change::judge).distinct().count();
    }

    private static String finding(PlannedReads plan) {
        long added = plan.changes().stream().filter(PlannedReads.Change::added).count();
        long removed = plan.changes().size() - added;
        if (plan.changes().isEmpty()) {
            return plan.shortfalls().isEmpty()
                    ? text("readingPlanView.everyNominationHasIts")
                    : text("readingPlanView.nothingCanBeAssigned");
        }
        return text("readingPlanView.thePlanToGive", added, removed);
    }

    private static Div figures(PlannedReads plan) {
        var figures =
                new Div(
                        Figure.of(
                                String.valueOf(plan.reads()),
                                text("readingPlanView.readsInThePlan")),
                        Figure.of(
                                String.valueOf(plan.fewest()),
                                text("readingPlanView.fewestReadsOfA")),
                        Figure.of(
                                String.valueOf(plan.largest()),
                                text("readingPlanView.mostReadsOfA")));
        figures.addClassName("figures");
        return figures;
    }

    /** What the plan changes, a page at a time. */
    private static final class Changes extends Div {
        private final Div page = new Div();

        Changes(List<PlannedReads.Change> changes) {
            add(
                    page,
                    new Pages(
                            text("readingPlanView.whatThePlanChanges"),
                            changes.size(),
                            it -> show(changes, it)));
            show(changes, 0);
        }

        private void show(List<PlannedReads.Change> changes, int number) {
            var table =
                    new PlainTable(
                            text("readingPlanView.whatThePlanChangesAgain"),
                            text("readingPlanView.nomination"),
                            text("readingPlanView.award"),
                            text("readingPlanView.judge"),
                            text("readingPlanView.change"),
                            text("readingPlanView.why"));
            changes.stream()
                    .skip((long) number * Pages.LINES)
                    .limit(Pages.LINES)
                    .forEach(
                            it ->
                                    table.row(
                                            it.reference(),
                                            it.categoryName(),
                                            it.judge(),
                                            it.added()
                                                    ? "reads"
                                                    : text("readingPlanView.noLongerReads"),
                                            text(it.reason())));
            page.removeAll();
            page.add(table);
        }
    }
}
