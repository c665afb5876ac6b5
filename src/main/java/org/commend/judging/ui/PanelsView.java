package org.commend.judging.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.judging.Empanelling;
import org.commend.judging.PanelMember;
import org.commend.judging.PanelQueries;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.PlainTable;
import org.commend.uikit.Said;

/** Who judges what: one panel for each award. */
@Route("organise/:programme/:edition/panels")
@PermitAll
@OnlyFor(Role.ORGANISER)
class PanelsView extends EditionView {
    private final transient PanelQueries queries;
    private final transient Empanelling empanelling;

    PanelsView(Programmes programmes, PanelQueries queries, Empanelling empanelling) {
        super(programmes);
        this.queries = queries;
        this.empanelling = empanelling;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        List<PanelMember> members = queries.members(edition.id());
        long people = members.stream().map(PanelMember::account).distinct().count();
        String finding =
                people == 0
                        ? "Nobody judges yet"
                        : people == 1
                                ? "One judge"
                                : people
                                        + " judges on "
                                        + members.stream()
                                                .map(PanelMember::category)
                                                .distinct()
                                                .count()
                                        + " panels";
        add(
                heading(
                        "Panels · " + edition.name(),
                        finding,
                        "Whoever you appoint gets a letter with the way in; an account is made for them where there is none."));
        edition.open()
                .forEach(
                        category ->
                                add(
                                        panel(
                                                category,
                                                members.stream()
                                                        .filter(
                                                                it ->
                                                                        it.category()
                                                                                .equals(
                                                                                        category
                                                                                                .id()))
                                                        .toList())));
    }

    private Div panel(Category category, List<PanelMember> members) {
        var panel = new Div(new H2(category.name()));
        panel.addClassName("panel");
        if (members.isEmpty()) {
            panel.add(
                    new Paragraph(
                            "Nobody is on this panel. Each nomination is to be read by "
                                    + category.reads()
                                    + " judges, so appoint at least as many, and one more for conflicts."));
        } else {
            var table =
                    new PlainTable(
                            "Panel of " + category.name(),
                            "Judge",
                            "E-mail",
                            "To read#",
                            "Submitted#",
                            "Conflicts#",
                            "");
            members.forEach(
                    it ->
                            table.row(
                                    it.name() + (it.chair() ? " (chair)" : ""),
                                    it.email(),
                                    it.assigned(),
                                    it.submitted(),
                                    it.recused(),
                                    dismiss(category, it)));
            panel.add(table);
        }
        if (empanelling.mayChange(edition()).isAllowed()) {
            panel.add(appoint(category));
        }
        return panel;
    }

    private Button dismiss(Category category, PanelMember member) {
        var button = new Button("Take off");
        button.setAriaLabel("Take " + member.name() + " off the panel of " + category.name());
        button.setVisible(empanelling.mayChange(edition()).isAllowed());
        button.addClickListener(
                click -> {
                    empanelling.dismiss(category.id(), member.account());
                    Said.done(member.name() + " is no longer on this panel.");
                    show(edition(), RouteParameters.empty());
                });
        return button;
    }

    private Div appoint(Category category) {
        var problems = new ErrorSummary();
        var name = new TextField("Name");
        var email = new EmailField("E-mail address");
        email.setManualValidation(true);
        var chair = new Checkbox("Chairs the panel");
        var button = new Button("Appoint and invite");
        button.setAriaLabel("Appoint and invite to the panel of " + category.name());
        button.setDisableOnClick(true);
        button.addClickListener(
                click -> {
                    boolean done =
                            problems.attempt(
                                    () ->
                                            empanelling.appoint(
                                                    category.id(),
                                                    problems.read(
                                                            email,
                                                            () ->
                                                                    new EmailAddress(
                                                                            email.getValue())),
                                                    problems.read(
                                                            name,
                                                            () -> new PersonName(name.getValue())),
                                                    chair.getValue()));
                    button.setEnabled(true);
                    if (done) {
                        Said.done("Appointed. The invitation is on its way.");
                        show(edition(), RouteParameters.empty());
                    }
                });
        var row = new Div(name, email, chair, button);
        row.addClassName("appoint");
        return new Div(problems, row);
    }
}
