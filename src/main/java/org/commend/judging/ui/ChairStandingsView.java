package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.judging.ConflictQueries;
import org.commend.judging.ConflictQueries.Conflict;
import org.commend.judging.PanelQueries;
import org.commend.judging.Recusing;
import org.commend.judging.StandingQueries;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.PlainTable;
import org.commend.uikit.ReasonDialog;
import org.commend.uikit.Said;
import org.commend.uikit.Working;

/**
 * What a chair sees of the own panels once judging is over, without what the chair is recused from.
 */
@Route("standings/:programme/:edition")
@PermitAll
@OnlyFor(Role.CHAIR)
class ChairStandingsView extends EditionView {
    private final transient PanelQueries panels;
    private final transient StandingQueries standings;
    private final transient ConflictQueries conflicts;
    private final transient Recusing recusing;
    private final transient Clock clock;
    private final transient SignedIn signedIn;

    ChairStandingsView(
            Programmes programmes,
            PanelQueries panels,
            StandingQueries standings,
            ConflictQueries conflicts,
            Recusing recusing,
            SignedIn signedIn,
            Clock clock) {
        super(programmes);
        this.panels = panels;
        this.standings = standings;
        this.conflicts = conflicts;
        this.recusing = recusing;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        if (!edition.timeline().judgingHasEnded(clock.instant())) {
            add(
                    heading(
                            "Your panel · " + edition.name(),
                            "Judging goes on",
                            "The standings open to you when it has ended, so that nobody’s scores lean on another’s."));
            add(declared(edition));
            return;
        }
        AccountId me = signedIn.require();
        var chaired = panels.chairedBy(edition.id(), me);
        if (chaired.isEmpty()) {
            add(
                    heading(
                            "Your panel · " + edition.name(),
                            "You chair no panel of this edition",
                            ""));
            return;
        }
        if (chaired.stream().allMatch(it -> standings.comeAtOnce(me, it))) {
            showStandings(edition, chaired);
            return;
        }
        add(
                heading("Your panel · " + edition.name(), "The figures are computed", ""),
                new Working(
                        "Many scorecards are in, so this takes some seconds.",
                        () ->
                                signedIn.doAs(
                                        me,
                                        () -> chaired.forEach(it -> standings.visibleTo(me, it))),
                        () -> {
                            removeAll();
                            showStandings(edition, chaired);
                        }));
    }

    private void showStandings(Edition edition, List<CategoryId> chaired) {
        for (CategoryId category : chaired) {
            var table = standings.visibleTo(signedIn.require(), category);
            var section =
                    new Div(
                            new StandingsHead(
                                    heading(
                                            table.category().name() + " · " + edition.name(),
                                            Verdict.finding(table),
                                            table.calibrated() ? StandingsHead.EXPLAINED : ""),
                                    table));
            section.add(
                    table.rows().isEmpty()
                            ? new Paragraph("There is nothing to compare.")
                            : new StandingsTable(table, false));
            add(section);
        }
    }

    /** What was declared by mistake is lifted here, by somebody who is not kept out of it. */
    private Div declared(Edition edition) {
        var box = new Div(new H2("Conflicts that judges declared"));
        box.addClassName("panel");
        var declared = conflicts.liftableBy(edition.id(), signedIn.require());
        if (declared.isEmpty()) {
            box.add(new Paragraph("None that you could lift."));
            return box;
        }
        var table =
                new PlainTable(
                        "Conflicts that judges declared", "Nomination", "Judge", "How", "Mistake");
        declared.forEach(
                it ->
                        table.row(
                                it.reference() + " · " + it.headline(),
                                it.judgeName(),
                                it.degree() == null ? "" : text(it.degree()),
                                lift(edition, it)));
        box.add(table);
        return box;
    }

    private Button lift(Edition edition, Conflict it) {
        var button = new Button("Lift …");
        button.setAriaLabel("Lift … the conflict of " + it.judgeName() + " with " + it.reference());
        button.addClickListener(
                click ->
                        new ReasonDialog(
                                        "Lift the conflict of " + it.judgeName(),
                                        "Only if it was declared by mistake. "
                                                + it.reference()
                                                + " is on their list again, and they are told by letter. What they declared is kept, with your reason.",
                                        "Lift it",
                                        reason -> {
                                            recusing.lift(it.nomination(), it.judge(), reason);
                                            Said.done("Lifted. The letter is on its way.");
                                            show(edition, RouteParameters.empty());
                                        })
                                .open());
        return button;
    }
}
