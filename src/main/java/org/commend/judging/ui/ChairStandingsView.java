package org.commend.judging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.judging.PanelQueries;
import org.commend.judging.StandingQueries;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;

/**
 * What a chair sees of the own panels once judging is over, without what the chair is recused from.
 */
@Route("standings/:programme/:edition")
@PermitAll
@OnlyFor(Role.CHAIR)
class ChairStandingsView extends EditionView {
    private final transient PanelQueries panels;
    private final transient StandingQueries standings;
    private final transient Clock clock;
    private final transient SignedIn signedIn;

    ChairStandingsView(
            Programmes programmes,
            PanelQueries panels,
            StandingQueries standings,
            SignedIn signedIn,
            Clock clock) {
        super(programmes);
        this.panels = panels;
        this.standings = standings;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        if (!edition.timeline().reached(Moment.SHORTLIST, clock.instant())) {
            add(
                    heading(
                            "Your panel · " + edition.name(),
                            "Judging goes on",
                            "The standings open to you when it has ended, so that nobody’s scores lean on another’s."));
            return;
        }
        for (CategoryId category : panels.chairedBy(edition.id(), signedIn.require())) {
            var table = standings.visibleTo(signedIn.require(), category);
            var section =
                    new Div(
                            new StandingsHead(
                                    heading(
                                            table.category().name() + " · " + edition.name(),
                                            StandingsTable.finding(table),
                                            StandingsHead.EXPLAINED),
                                    table));
            section.add(
                    table.rows().isEmpty()
                            ? new Paragraph("No scorecard was submitted.")
                            : new StandingsTable(table, false));
            add(section);
        }
    }
}
