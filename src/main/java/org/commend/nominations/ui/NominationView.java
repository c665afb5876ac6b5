package org.commend.nominations.ui;

import static org.commend.uikit.Texts.dayAndTime;
import static org.commend.uikit.Texts.spokenIn;
import static org.commend.uikit.Texts.text;
import static org.commend.uikit.Texts.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.kernel.NotFound;
import org.commend.nominations.AlikeQueries;
import org.commend.nominations.NamedNominee;
import org.commend.nominations.NominationId;
import org.commend.nominations.NominationQueries;
import org.commend.nominations.Screening;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.ReasonDialog;
import org.commend.uikit.Said;

/** One nomination whole: the story, the office's decision, its letters and its history. */
@Route("organise/:programme/:edition/nomination/:reference")
@PermitAll
@OnlyFor(Role.ORGANISER)
class NominationView extends EditionView {
    private final transient NominationQueries queries;
    private final transient AlikeQueries likeness;
    private final transient Screening screening;
    private final transient History history;
    private final ErrorSummary problems = new ErrorSummary();

    NominationView(
            Programmes programmes,
            NominationQueries queries,
            AlikeQueries likeness,
            Screening screening,
            History history) {
        super(programmes);
        this.queries = queries;
        this.likeness = likeness;
        this.screening = screening;
        this.history = history;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        NominationId id =
                queries.find(edition.id(), at.get("reference").orElse(""))
                        .orElseThrow(NotFound::new);
        show(edition, queries.whole(id));
    }

    private void show(Edition edition, NominationQueries.Whole it) {
        removeAll();
        Category category = edition.category(it.category()).orElseThrow(NotFound::new);
        add(new Anchor(organise(""), text("nominationView.allNominations")));
        add(
                heading(
                        category.name() + " · " + it.reference(),
                        it.headline(),
                        text(it.state())
                                + (it.decisionReason().isEmpty()
                                        ? ""
                                        : ": " + it.decisionReason())));
        add(problems);
        likeness.of(edition.id())
                .getOrDefault(it.id(), List.of())
                .forEach(
                        said -> {
                            var line = new Paragraph("▲ " + text(said));
                            line.addClassName("note-line");
                            add(line);
                        });
        add(decision(edition, it));
        var columns = new Div(story(category, it), aside(edition, it, category));
        columns.addClassName("story-columns");
        add(columns);
    }

    private Div decision(Edition edition, NominationQueries.Whole it) {
        var row = new Div();
        row.addClassName("foot-row");
        if (screening.mayDecide(it.id()).isAllowed()) {
            var accept = new Button(text("nominationView.acceptForJudging"));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            accept.setDisableOnClick(true);
            accept.setVisible(screening.mayAccept(it.id()).isAllowed());
            accept.addClickListener(
                    click -> {
                        if (problems.attempt(() -> screening.accept(it.id()))) {
                            Said.done(text("nominationView.acceptedTheNominatorGets"));
                        }
                        show(edition, queries.whole(it.id()));
                    });
            var refuse =
                    new Button(
                            text("nominationView.refuse"),
                            click ->
                                    new ReasonDialog(
                                                    text("nominationView.refuseIt", it.reference()),
                                                    text("nominationView.theNominatorReadsThis"),
                                                    text("nominationView.refuseAndWrite"),
                                                    reason -> {
                                                        screening.refuse(it.id(), reason);
                                                        show(edition, queries.whole(it.id()));
                                                    })
                                            .open());
            row.add(accept, refuse);
        }
        return row;
    }

    private static Div story(Category category, NominationQueries.Whole it) {
        var story = new Div();
        story.addClassName("story");
        category.questions()
                .forEach(
                        question -> {
                            var text = new Paragraph(it.answers().getOrDefault(question.key(), ""));
                            text.addClassName("told");
                            text.getElement().setAttribute("dir", "auto");
                            story.add(new H2(question.title()), spokenIn(it.language(), text));
                        });
        return story;
    }

    private Div aside(Edition edition, NominationQueries.Whole it, Category category) {
        var aside = new Div();
        aside.addClassName("aside");
        aside.add(new H2(text("nominationView.nominees")));
        for (NamedNominee nominee : it.nominees()) {
            var facts = new DescriptionList();
            facts.addClassName("facts");
            fact(facts, text("nominationView.name"), nominee.name());
            fact(facts, text("nominationView.workOrPost"), nominee.detail());
            fact(facts, text("nominationView.organisation"), nominee.organisation());
            fact(
                    facts,
                    text("nominationView.dateOfBirth"),
                    nominee.born() == null ? "" : words().day(nominee.born()));
            fact(
                    facts,
                    text("nominationView.inPublic"),
                    text(nominee.form())
                            + (nominee.alias().isEmpty() ? "" : ": " + nominee.alias()));
            nominee.facts()
                    .forEach(
                            key ->
                                    fact(
                                            facts,
                                            text("nominationView.confirmed"),
                                            category.eligibility().says(key)));
            aside.add(facts);
        }
        var nominator = new DescriptionList();
        nominator.addClassName("facts");
        fact(nominator, text("nominationView.name"), it.nominatorName());
        fact(nominator, text("nominationView.eMail"), it.nominatorEmail());
        fact(nominator, text("nominationView.howTheyKnowThem"), it.relation());
        fact(nominator, text("nominationView.consentText"), it.consentVersion());
        fact(nominator, text("nominationView.arrived"), dayAndTime(it.submitted()));
        aside.add(new H2(text("nominationView.nominator")), nominator);
        aside.add(
                history.letters(edition.programme().id(), it.id().value()),
                history.acts(edition.programme().id(), it.id().value()));
        return aside;
    }

    private static void fact(DescriptionList facts, String term, String text) {
        if (!text.isBlank()) {
            facts.add(new DescriptionList.Term(term), new DescriptionList.Description(text));
        }
    }
}
