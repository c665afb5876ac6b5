package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.commend.accounts.AccountId;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.judging.ShortlistQueries;
import org.commend.judging.Shortlisting;
import org.commend.judging.StandingQueries;
import org.commend.kernel.NotFound;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.Said;
import org.commend.uikit.Working;
import org.commend.uikit.keeper.Held;

/** The organisers' standings, award by award, and the decision of the shortlist. */
@Route("organise/:programme/:edition/standings/:category?")
@PermitAll
@OnlyFor(Role.ORGANISER)
class StandingsView extends EditionView {
    private final transient StandingQueries standings;
    private final transient ShortlistQueries shortlists;
    private final transient Shortlisting shortlisting;
    private final transient SignedIn signedIn;

    StandingsView(
            Programmes programmes,
            StandingQueries standings,
            ShortlistQueries shortlists,
            Shortlisting shortlisting,
            SignedIn signedIn) {
        super(programmes);
        this.standings = standings;
        this.shortlists = shortlists;
        this.shortlisting = shortlisting;
        this.signedIn = signedIn;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        String slug = at.get("category").orElse(edition.open().getFirst().slug());
        Category category =
                edition.open().stream()
                        .filter(it -> it.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        show(edition, category);
    }

    private void show(Edition edition, Category category) {
        removeAll();
        add(tabs(edition, category));
        AccountId me = signedIn.require();
        if (standings.comeAtOnce(me, category.id())) {
            showStandings(edition, category);
            return;
        }
        add(
                heading(
                        category.name() + " · " + edition.name(),
                        text("standingsView.theFiguresAreComputed"),
                        ""),
                new Working(
                        text("standingsView.manyScorecardsAreIn"),
                        () -> signedIn.doAs(me, () -> standings.visibleTo(me, category.id())),
                        () -> {
                            removeAll();
                            add(tabs(edition, category));
                            showStandings(edition, category);
                        }));
    }

    private void showStandings(Edition edition, Category category) {
        var table = standings.visibleTo(signedIn.require(), category.id());
        add(
                new StandingsHead(
                        heading(
                                category.name() + " · " + edition.name(),
                                Verdict.finding(table),
                                table.calibrated() ? text("standingsHead.explained") : ""),
                        table));
        if (table.rows().isEmpty()) {
            add(new Paragraph(text("standingsView.thereIsNothingTo")));
            return;
        }
        if (table.reads() < 2) {
            add(new Paragraph(text("standingsView.theFiguresCompareNominations")));
        }
        boolean may = shortlisting.mayDecide(edition).isAllowed();
        var rows = new StandingsTable(table, may);
        add(rows, decision(edition, category, rows), new JudgesTable(table.judges()));
    }

    private Div decision(Edition edition, Category category, StandingsTable rows) {
        var box = new Div();
        box.addClassName("panel");
        var decided = shortlists.decided(category.id());
        if (decided.isDecided()) {
            var line = new Paragraph(text("standingsView.isDecided", decided.reason()));
            line.addClassName("good-line");
            box.add(line);
        }
        if (shortlisting.mayDecide(edition) instanceof Ruling.Refused refused) {
            box.add(new Paragraph(text(refused.sentence())));
            return box;
        }
        var problems = new ErrorSummary();
        String held = "shortlist " + category.slug();
        var reason = Held.until(new TextArea(text("standingsView.whyThese")), held);
        reason.setHelperText(text("standingsView.theFiguresProposePeople"));
        reason.setWidth("min(640px, 100%)");
        var decide =
                new Button(
                        decided.isDecided()
                                ? text("standingsView.decideItAnew")
                                : text("standingsView.decideTheShortlist"));
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        decide.setDisableOnClick(true);
        decide.addClickListener(
                click -> {
                    boolean done =
                            problems.attempt(
                                    () ->
                                            shortlisting.decide(
                                                    category.id(),
                                                    rows.chosen(),
                                                    problems.read(
                                                            reason,
                                                            () -> new Reason(reason.getValue())),
                                                    decided.state()));
                    decide.setEnabled(true);
                    if (done) {
                        Held.release(this, held);
                        Said.done(text("standingsView.theShortlistIsDecided"));
                        show(edition, category);
                    }
                });
        box.add(new H2(text("standingsView.theShortlist")), problems, reason, new Div(decide));
        return box;
    }

    private UnorderedList tabs(Edition edition, Category current) {
        var tabs = new UnorderedList();
        tabs.addClassName("tabs");
        for (Category category : edition.open()) {
            var link = new Anchor(organise("/standings/" + category.slug()), category.name());
            if (category.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(new ListItem(link));
        }
        return tabs;
    }
}
