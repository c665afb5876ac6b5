package org.commend.judging.ui;

import static org.commend.uikit.Texts.language;
import static org.commend.uikit.Texts.spokenIn;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commend.accounts.AccountId;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.judging.ReadingList;
import org.commend.judging.ReadingList.Around;
import org.commend.judging.ReadingQueries;
import org.commend.judging.ReadingQueries.Named;
import org.commend.judging.ReadingQueries.Story;
import org.commend.judging.Recusing;
import org.commend.judging.Scoring;
import org.commend.kernel.NotFound;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.Said;
import org.commend.uikit.keeper.AfterKeeping;

/** The story on the left, the scorecard on the right, and below how far one is. */
@Route("judge/:programme/:edition/:reference")
@PermitAll
@OnlyFor(Role.JUDGE)
class ReadingRoomView extends EditionView {
    private final transient ReadingQueries queries;
    private final transient ReadingList readings;
    private final transient Recusing recusing;
    private final transient Scoring scoring;
    private final transient SignedIn signedIn;

    ReadingRoomView(
            Programmes programmes,
            ReadingQueries queries,
            ReadingList readings,
            Recusing recusing,
            Scoring scoring,
            SignedIn signedIn) {
        super(programmes);
        this.queries = queries;
        this.readings = readings;
        this.recusing = recusing;
        this.scoring = scoring;
        this.signedIn = signedIn;
        removeClassName("view");
        addClassName("room");
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        AccountId me = signedIn.require();
        Story story =
                queries.story(edition.id(), at.get("reference").orElse(""), me)
                        .orElseThrow(NotFound::new);
        Around around =
                readings.around(edition.id(), me, story.reference()).orElseThrow(NotFound::new);
        heading("", story.headline(), "");
        var panel =
                new ScorecardPanel(scoring, edition, story, () -> queries.card(story.id(), me), me);
        add(reading(edition, story), panel, bottom(story, around, panel));
    }

    private Div reading(Edition edition, Story story) {
        var eyebrow =
                new Paragraph(
                        edition.category(story.category()).orElseThrow(NotFound::new).name()
                                + " · "
                                + story.reference());
        eyebrow.addClassName("eyebrow");
        var about = new Paragraph(names(story) + ". " + text("story.words", story.words()) + ".");
        about.addClassName("soft");
        var conflict =
                new Button(
                        text("readingRoomView.iHaveAConflict"),
                        click ->
                                new ConflictDialog(
                                                (degree, more) -> {
                                                    recusing.declare(story.id(), degree, more);
                                                    Said.done(text("readingRoomView.thankYouItIs"));
                                                    go("");
                                                })
                                        .open());
        var told = new Div();
        told.addClassName("story");
        var said = edition.programme().texts().in(language());
        story.answers()
                .forEach(
                        it -> {
                            var text = new Paragraph(it.text());
                            text.addClassName("told");
                            text.getElement().setAttribute("dir", "auto");
                            told.add(
                                    new H2(said.apply(it.question())),
                                    spokenIn(story.language(), text));
                        });
        var reading =
                new Div(
                        eyebrow,
                        spokenIn(story.language(), new H1(story.headline())),
                        about,
                        conflict,
                        told);
        reading.addClassName("reading");
        return reading;
    }

    private Div bottom(Story story, Around around, ScorecardPanel panel) {
        var dots = new Span();
        dots.addClassName("dots");
        dots.getElement().setAttribute("aria-hidden", "true");
        for (var step : around.steps()) {
            var dot = new com.vaadin.flow.dom.Element("i");
            dot.setAttribute("class", step.here() ? "here" : step.submitted() ? "done" : "");
            dots.getElement().appendChild(dot);
        }
        var where = new Span(text("readingRoomView.of", around.at(), around.totals().all()));
        if (panel.roundOpen()) {
            var left =
                    new Span(
                            " · "
                                    + text(
                                            "readingRoomView.left",
                                            MyReadingView.minutes(around.totals().left())));
            left.addClassName("left");
            where.add(left);
        }
        var submit =
                AfterKeeping.of(
                        new Button(
                                panel.submitted()
                                        ? text("readingRoomView.reopen")
                                        : text("readingRoomView.submitAndNext")));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.setVisible(panel.open() || (panel.submitted() && panel.roundOpen()));
        submit.addClickListener(
                click -> {
                    boolean was = panel.submitted();
                    if (was ? panel.reopen() : panel.submit()) {
                        go(was ? "/" + story.reference() : next(around));
                    }
                    submit.setEnabled(true);
                });
        var right = new Div(panel.mark(), submit);
        right.addClassName("right");
        var places = new Div();
        places.addClassName("places");
        if (!around.previous().isEmpty()) {
            places.add(
                    new Anchor(address("/" + around.previous()), text("readingRoomView.previous")));
        }
        places.add(new Anchor(address(""), text("readingRoomView.myReading")), dots, where);
        var bottom = new Div(places, right);
        bottom.addClassName("bottom");
        return bottom;
    }

    /** The next that is not submitted, from here on and round; the list when there is none. */
    private static String next(Around around) {
        return around.next().isEmpty() ? "" : "/" + around.next();
    }

    private static String names(Story story) {
        return story.nominees().stream()
                .map(ReadingRoomView::name)
                .collect(Collectors.joining("; "));
    }

    private static String name(Named nominee) {
        return Stream.of(nominee.name(), nominee.detail(), nominee.organisation())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(", "));
    }

    private void go(String rest) {
        getUI().ifPresent(ui -> ui.navigate(address(rest)));
    }

    private String address(String rest) {
        return "judge/%s/%s%s".formatted(edition().programme().slug(), edition().slug(), rest);
    }
}
