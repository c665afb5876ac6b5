package org.commend.publication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.judging.ShortlistQueries;
import org.commend.nominations.NominationQueries;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.publication.Announcing;
import org.commend.publication.Conferring;
import org.commend.publication.Honour;
import org.commend.publication.NamedRecipient;
import org.commend.uikit.ErrorSummary;

/** What is conferred in each award, on whom, and in which words. */
@Route("organise/:programme/:edition/honours")
@PermitAll
@OnlyFor(Role.ORGANISER)
class HonoursView extends EditionView {
    private final transient Conferring conferring;
    private final transient Announcing announcing;
    private final transient ShortlistQueries shortlists;
    private final transient NominationQueries nominations;

    HonoursView(
            Programmes programmes,
            Conferring conferring,
            Announcing announcing,
            ShortlistQueries shortlists,
            NominationQueries nominations) {
        super(programmes);
        this.conferring = conferring;
        this.announcing = announcing;
        this.shortlists = shortlists;
        this.nominations = nominations;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        List<Honour> honours = conferring.honours(edition.id());
        int open = announcing.problems(edition.id()).size();
        String finding =
                honours.isEmpty()
                        ? "Nothing is conferred yet"
                        : open == 0
                                ? "Every award has its honours"
                                : "%d honours, %d things to settle".formatted(honours.size(), open);
        add(
                heading(
                        "Honours · " + edition.name(),
                        finding,
                        "Only what is shortlisted can be honoured. Nobody can be named more fully than they agreed."));
        for (Category category : edition.categories()) {
            add(
                    award(
                            category,
                            honours.stream()
                                    .filter(it -> it.category().equals(category.id()))
                                    .toList()));
        }
    }

    private Div award(Category category, List<Honour> honours) {
        var box = new Div(new H2(category.name()));
        box.addClassName("panel");
        var problems = new ErrorSummary();
        box.add(problems);
        honours.forEach(it -> box.add(given(it, problems)));
        if (!conferring.mayChange(edition().id()).isAllowed()) {
            return box;
        }
        var shortlist = shortlists.of(category.id()).stream().map(nominations::whole).toList();
        if (!category.direct() && shortlist.isEmpty()) {
            box.add(
                    new Paragraph(
                            "There is no shortlist yet: decide it under Standings first. You can also give no award."));
        }
        var form = new Div();
        var begin = new Button("Confer an honour …");
        begin.setAriaLabel("Confer an honour: " + category.name());
        begin.addClickListener(
                click -> {
                    form.removeAll();
                    form.add(
                            new HonourForm(
                                    conferring,
                                    category,
                                    shortlist,
                                    () -> show(edition(), RouteParameters.empty())));
                    begin.setVisible(false);
                });
        box.add(begin, form);
        return box;
    }

    private Div given(Honour honour, ErrorSummary problems) {
        var kind = new Paragraph(honour.kind().words());
        kind.addClassName("honour");
        var names =
                new Paragraph(
                        honour.recipients().stream()
                                .map(HonoursView::name)
                                .collect(Collectors.joining(", ")));
        names.getStyle().set("font-weight", "650");
        var take = new Button("Take back");
        take.setAriaLabel("Take back: " + honour.kind().words() + " " + names.getText());
        take.setVisible(conferring.mayChange(edition().id()).isAllowed());
        take.addClickListener(
                click -> {
                    if (problems.attempt(
                            () -> conferring.takeBack(honour.category(), honour.id()))) {
                        show(edition(), RouteParameters.empty());
                    }
                });
        var row = new Div(new Div(kind, names, new Paragraph(honour.citation())), take);
        row.addClassName("given");
        return row;
    }

    private static String name(NamedRecipient it) {
        String shown = it.shown().isEmpty() ? "(not named in public)" : it.shown();
        return new Span(it.detail().isEmpty() ? shown : shown + ", " + it.detail()).getText();
    }
}
