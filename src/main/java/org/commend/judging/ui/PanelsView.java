package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

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
        String finding = text("panelsView.found", people, panels);
        add(
                heading(
                        text("panelsView.title", edition.name()),
                        finding,
                        empanelling.mayChange(edition).isAllowed()
                                ? text("panelsView.whoeverYouAppointGets")
                                : text("panelsView.judgingIsOverThe")));
        boolean open = empanelling.mayChange(edition).isAllowed();
        if (members.isEmpty()) {
            add(
                    new Paragraph(
                            text(
                                    "panelsView.howMany",
                                    edition.open().stream()
                                            .map(it -> it.name() + " " + it.reads())
                                            .collect(Collectors.joining(", ")))));
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

        String known =
                queries.members(edition().id()).stream()
                        .filter(it -> it.email().equals(asked.email().value()))
                        .map(PanelMember::name)
                        .findFirst()
                        .orElse(asked.name().value());
        Said.done(
                known.equals(asked.name().value())
                        ? text("panelsView.appointed", asked.panels().size())
                        : text("panelsView.appointedAs", known, asked.panels().size()));
    }

    /** Nobody is taken off by a slip: what becomes of their scores is said before. */
    private void takeOff(Category award, PanelMember member) {
        new ReasonDialog(
                        text("panelsView.takeThemOff", member.name(), award.name()),
                        scores(member) + " " + text("panelsView.told"),
                        text("panelsView.takeOff"),
                        reason -> {
                            empanelling.dismiss(award.id(), member.account(), reason);
                            Said.done(text("panelsView.takenOff", member.name()));
                            show(edition());
                        })
                .open();
    }

    private static String scores(PanelMember it) {
        return text("panelsView.scores", it.submitted(), it.assigned() - it.submitted());
    }
}
