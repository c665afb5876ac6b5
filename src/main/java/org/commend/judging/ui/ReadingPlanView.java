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
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.judging.Assigning;
import org.commend.judging.PanelQueries;
import org.commend.judging.PanelQueries.CategoryProgress;
import org.commend.judging.PlannedReads;
import org.commend.kernel.Counted;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.PlainTable;
import org.commend.uikit.Said;

/** How far judging is, and the plan of who reads what: shown first, then applied as shown. */
@Route("organise/:programme/:edition/reading")
@PermitAll
@OnlyFor(Role.ORGANISER)
class ReadingPlanView extends EditionView {
    private final transient PanelQueries queries;
    private final transient Assigning assigning;
    private final ErrorSummary problems = new ErrorSummary();

    ReadingPlanView(Programmes programmes, PanelQueries queries, Assigning assigning) {
        super(programmes);
        this.queries = queries;
        this.assigning = assigning;
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
        if (assigning.mayAssign(edition).isAllowed()) {
            add(plan(edition));
        }
    }

    private Div plan(Edition edition) {
        PlannedReads plan = assigning.plan(edition.id());
        var box = new Div(new H2(finding(plan)));
        box.addClassName("panel");
        plan.shortfalls()
                .forEach(
                        it -> {
                            var line = new Paragraph("▲ " + it);
                            line.addClassName("note-line");
                            box.add(line);
                        });
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
            box.add(changes(plan.changes()), apply);
        }
        return box;
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

    private static PlainTable changes(List<PlannedReads.Change> changes) {
        var table =
                new PlainTable(
                        "What the plan changes", "Nomination", "Award", "Judge", "Change", "Why");
        changes.forEach(
                it ->
                        table.row(
                                it.reference(),
                                it.categoryName(),
                                it.judge(),
                                it.added() ? "reads" : "no longer reads",
                                it.reason()));
        return table;
    }
}
