package org.commend.judging.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.judging.ConflictQueries;
import org.commend.judging.Empanelling;
import org.commend.judging.PanelMember;
import org.commend.judging.PanelQueries;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.ReasonDialog;
import org.commend.uikit.Said;

/** Who judges what: one panel for each award. */
@Route("organise/:programme/:edition/panels")
@PermitAll
@OnlyFor(Role.ORGANISER)
class PanelsView extends EditionView {
    private final transient PanelQueries queries;
    private final transient Empanelling empanelling;
    private final transient ConflictQueries conflicts;

    PanelsView(
            Programmes programmes,
            PanelQueries queries,
            Empanelling empanelling,
            ConflictQueries conflicts) {
        super(programmes);
        this.conflicts = conflicts;
        this.queries = queries;
        this.empanelling = empanelling;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        show(edition);
    }

    private void show(Edition edition) {
        removeAll();
        List<PanelMember> members = queries.members(edition.id());
        long people = members.stream().map(PanelMember::account).distinct().count();
        long panels = members.stream().map(PanelMember::category).distinct().count();
        String finding =
                people == 0
                        ? "Nobody judges yet"
                        : "%s on %s"
                                .formatted(
                                        people == 1 ? "One judge" : people + " judges",
                                        panels == 1 ? "one panel" : panels + " panels");
        add(
                heading(
                        "Panels · " + edition.name(),
                        finding,
                        empanelling.mayChange(edition).isAllowed()
                                ? "Whoever you appoint gets a letter with the way in; an account is made for them where there is none."
                                : "Judging is over: the panels stay as they are."));
        boolean open = empanelling.mayChange(edition).isAllowed();
        if (members.isEmpty()) {
            add(
                    new Paragraph(
                            "Appoint at least as many judges to each panel as a nomination is to have reads, and one more for conflicts: "
                                    + edition.open().stream()
                                            .map(it -> it.name() + " " + it.reads())
                                            .collect(Collectors.joining(", "))
                                    + "."));
        } else {
            add(new PanelsTable(edition.open(), members, open, this::takeOff));
        }
        if (open) {
            add(new AppointForm(edition.open(), this::appoint, () -> show(edition)));
        }
        add(new ConflictsTable(conflicts.of(edition.id()), conflicts.likeNames(edition.id())));
    }

    private void appoint(AppointForm.Asked asked) {
        for (Category panel : asked.panels()) {
            empanelling.appoint(panel.id(), asked.email(), asked.name(), asked.chair());
        }
        String letters = asked.panels().size() == 1 ? "The invitation is" : "The invitations are";
        String known =
                queries.members(edition().id()).stream()
                        .filter(it -> it.email().equals(asked.email().value()))
                        .map(PanelMember::name)
                        .findFirst()
                        .orElse(asked.name().value());
        Said.done(
                known.equals(asked.name().value())
                        ? "Appointed. " + letters + " on the way."
                        : "Appointed as "
                                + known
                                + ", the name by which this programme knows them. "
                                + letters
                                + " on the way.");
    }

    /** Nobody is taken off by a slip: what becomes of their scores is said before. */
    private void takeOff(Category award, PanelMember member) {
        new ReasonDialog(
                        "Take " + member.name() + " off the panel of " + award.name(),
                        scores(member)
                                + " They are told by letter that they are off the panel, not why: the reason is kept for the office.",
                        "Take off",
                        reason -> {
                            empanelling.dismiss(award.id(), member.account(), reason);
                            Said.done(
                                    member.name()
                                            + " is no longer on this panel. The letter is on its way.");
                            show(edition());
                        })
                .open();
    }

    private static String scores(PanelMember it) {
        int open = it.assigned() - it.submitted();
        String kept =
                switch (it.submitted()) {
                    case 0 -> "They have submitted no scorecard.";
                    case 1 -> "The scorecard that they submitted stays and counts.";
                    default ->
                            "The "
                                    + it.submitted()
                                    + " scorecards that they submitted stay and count.";
                };
        return kept
                + switch (open) {
                    case 0 -> "";
                    case 1 ->
                            " One read that they have not submitted goes back and is assigned anew by the next plan.";
                    default ->
                            " "
                                    + open
                                    + " reads that they have not submitted go back and are assigned anew by the next plan.";
                };
    }
}
