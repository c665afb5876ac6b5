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
                            text("chairStandingsView.title", edition.name()),
                            text("chairStandingsView.judgingGoesOn"),
                            text("chairStandingsView.theStandingsOpenTo")));
            add(declared(edition));
            return;
        }
        AccountId me = signedIn.require();
        var chaired = panels.chairedBy(edition.id(), me);
        if (chaired.isEmpty()) {
            add(
                    heading(
                            text("chairStandingsView.title", edition.name()),
                            text("chairStandingsView.youChairNoPanel"),
                            ""));
            return;
        }
        if (chaired.stream().allMatch(it -> standings.comeAtOnce(me, it))) {
            showStandings(edition, chaired);
            return;
        }
        add(
                heading(
                        text("chairStandingsView.title", edition.name()),
                        text("chairStandingsView.theFiguresAreComputed"),
                        ""),
                new Working(
                        text("chairStandingsView.manyScorecardsAreIn"),
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
                                            table.calibrated()
                                                    ? text("standingsHead.explained")
                                                    : ""),
                                    table));
            section.add(
                    table.rows().isEmpty()
                            ? new Paragraph(text("chairStandingsView.thereIsNothingTo"))
                            : new StandingsTable(table, false));
            add(section);
        }
    }

    /** What was declared by mistake is lifted here, by somebody who is not kept out of it. */
    private Div declared(Edition edition) {
        var box = new Div(new H2(text("chairStandingsView.conflictsThatJudgesDeclared")));
        box.addClassName("panel");
        var declared = conflicts.liftableBy(edition.id(), signedIn.require());
        if (declared.isEmpty()) {
            box.add(new Paragraph(text("chairStandingsView.noneThatYouCould")));
            return box;
        }
        var table =
                new PlainTable(
                        text("chairStandingsView.conflictsThatJudgesDeclared"),
                        text("chairStandingsView.nomination"),
                        text("chairStandingsView.judge"),
                        text("chairStandingsView.how"),
                        text("chairStandingsView.mistake"));
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
        var button = new Button(text("chairStandingsView.lift"));
        button.setAriaLabel(text("chairStandingsView.liftOf", it.judgeName(), it.reference()));
        button.addClickListener(
                click ->
                        new ReasonDialog(
                                        text("chairStandingsView.liftTheConflict", it.judgeName()),
                                        text("chairStandingsView.onlyMistake", it.reference()),
                                        text("chairStandingsView.liftIt"),
                                        reason -> {
                                            recusing.lift(it.nomination(), it.judge(), reason);
                                            Said.done(text("chairStandingsView.liftedTheLetterIs"));
                                            show(edition, RouteParameters.empty());
                                        })
                                .open());
        return button;
    }
}
