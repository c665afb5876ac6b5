package org.commend.judging.ui;

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
import org.commend.kernel.Counted;
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
                        "Reading · " + edition.name(),
                        wanted == 0
                                ? "There is nothing to read yet"
                                : "%d of %s in"
                                        .formatted(
                                                submitted,
                                                wanted == 1
                                                        ? "one read is"
                                                        : wanted + " reads are"),
                        assigning.mayAssign(edition).isAllowed()
                                ? ""
                                : "Judging is over: no more reads are assigned."));
        var table =
                new PlainTable(
                        "Progress of judging",
                        "Award",
                        "Accepted nominations#",
                        "Reads wanted#",
                        "Reads assigned#",
                        "Reads submitted#");
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
                        "Many reads are to be shared out, so the plan takes some seconds.",
                        () -> signedIn.doAs(me, () -> planned.set(assigning.plan(edition.id()))),
                        () -> {
                            PlannedReads plan = planned.get();
                            add(box(plan != null ? plan : assigning.plan(edition.id())));
                        }));
    }

    private Div box(PlannedReads plan) {
        var box = new Div(new H2(finding(plan)));
        box.addClassName("panel");
        plan.shortfalls().stream().limit(SHORTFALLS).forEach(it -> box.add(note("▲ " + it)));
        int more = plan.shortfalls().size() - SHORTFALLS;
        if (more > 0) {
            box.add(note("▲ And so it is with %,d more.".formatted(more)));
        }
        if (plan.reads() > 0) {
            var pieces =
                    new Paragraph(
                            plan.pieces() <= 1
                                    ? "✓ All judges are joined by nominations that they share, so their scores can be compared."
                                    : "▲ The judges fall into "
                                            + plan.pieces()
                                            + " groups that share no nomination: scores are only comparable within each. Panels that share a judge are joined.");
            pieces.addClassName(plan.pieces() <= 1 ? "good-line" : "note-line");
            box.add(pieces, figures(plan));
        }
        if (!plan.changes().isEmpty()) {
            var apply = new Button("Apply this plan");
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            apply.setDisableOnClick(true);
            apply.addClickListener(
                    click -> {
                        boolean done = problems.attempt(() -> assigning.apply(plan));
                        String refused = done ? "" : problems.getElement().getTextRecursively();
                        show(edition(), RouteParameters.empty());
                        if (done) {
                            Said.done("Applied. " + letters(plan) + " on the way.");
                        } else {
                            problems.show(refused.replace("There is a problem", ""));
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

    private static String letters(PlannedReads plan) {
        long judges = plan.changes().stream().map(PlannedReads.Change::judge).distinct().count();
        return judges == 1
                ? "One judge’s list has changed: the letter is"
                : "The lists of " + judges + " judges have changed: the letters are";
    }

    private static String finding(PlannedReads plan) {
        long added = plan.changes().stream().filter(PlannedReads.Change::added).count();
        long removed = plan.changes().size() - added;
        if (plan.changes().isEmpty()) {
            return plan.shortfalls().isEmpty()
                    ? "Every nomination has its readers"
                    : "Nothing can be assigned: read why";
        }
        return "The plan: %s to give%s"
                .formatted(
                        Counted.of(added, "read", "reads"),
                        removed == 0 ? "" : ", " + removed + " to take back");
    }

    private static Div figures(PlannedReads plan) {
        var figures =
                new Div(
                        Figure.of(String.valueOf(plan.reads()), "reads in the plan"),
                        Figure.of(String.valueOf(plan.fewest()), "fewest reads of a judge"),
                        Figure.of(String.valueOf(plan.largest()), "most reads of a judge"));
        figures.addClassName("figures");
        return figures;
    }

    /** What the plan changes, a page at a time. */
    private static final class Changes extends Div {
        private final Div page = new Div();

        Changes(List<PlannedReads.Change> changes) {
            add(page, new Pages("what the plan changes", changes.size(), it -> show(changes, it)));
            show(changes, 0);
        }

        private void show(List<PlannedReads.Change> changes, int number) {
            var table =
                    new PlainTable(
                            "What the plan changes",
                            "Nomination",
                            "Award",
                            "Judge",
                            "Change",
                            "Why");
            changes.stream()
                    .skip((long) number * Pages.LINES)
                    .limit(Pages.LINES)
                    .forEach(
                            it ->
                                    table.row(
                                            it.reference(),
                                            it.categoryName(),
                                            it.judge(),
                                            it.added() ? "reads" : "no longer reads",
                                            it.reason()));
            page.removeAll();
            page.add(table);
        }
    }
}
