package org.commend.nominations.ui;

import static org.commend.uikit.Texts.dayAndTime;
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
        add(new Anchor(organise(""), "‹ All nominations"));
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
            var accept = new Button("Accept for judging");
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            accept.setDisableOnClick(true);
            accept.setVisible(screening.mayAccept(it.id()).isAllowed());
            accept.addClickListener(
                    click -> {
                        if (problems.attempt(() -> screening.accept(it.id()))) {
                            Said.done("Accepted. The nominator gets a letter.");
                        }
                        show(edition, queries.whole(it.id()));
                    });
            var refuse =
                    new Button(
                            "Refuse …",
                            click ->
                                    new ReasonDialog(
                                                    "Refuse " + it.reference(),
                                                    "The nominator reads this reason word for word. Say what does not fit and what they can do.",
                                                    "Refuse and write",
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
                            story.add(new H2(question.title()), text);
                        });
        return story;
    }

    private Div aside(Edition edition, NominationQueries.Whole it, Category category) {
        var aside = new Div();
        aside.addClassName("aside");
        aside.add(new H2("Nominees"));
        for (NamedNominee nominee : it.nominees()) {
            var facts = new DescriptionList();
            facts.addClassName("facts");
            fact(facts, "Name", nominee.name());
            fact(facts, "Work or post", nominee.detail());
            fact(facts, "Organisation", nominee.organisation());
            fact(facts, "Date of birth", nominee.born() == null ? "" : words().day(nominee.born()));
            fact(
                    facts,
                    "In public",
                    text(nominee.form())
                            + (nominee.alias().isEmpty() ? "" : ": " + nominee.alias()));
            nominee.facts()
                    .forEach(key -> fact(facts, "Confirmed", category.eligibility().says(key)));
            aside.add(facts);
        }
        var nominator = new DescriptionList();
        nominator.addClassName("facts");
        fact(nominator, "Name", it.nominatorName());
        fact(nominator, "E-mail", it.nominatorEmail());
        fact(nominator, "How they know them", it.relation());
        fact(nominator, "Consent text", it.consentVersion());
        fact(nominator, "Arrived", dayAndTime(it.submitted()));
        aside.add(new H2("Nominator"), nominator);
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
