package org.commend.nominations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.commend.kernel.London;
import org.commend.kernel.Ruling;
import org.commend.nominations.Nominating;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.uikit.ErrorSummary;

/** The first question: which award fits them? */
@Route("nominate/:programme")
@AnonymousAllowed
class ChooseAwardView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Programmes programmes;
    private final transient Nominating nominating;
    private final transient Clock clock;
    private final ErrorSummary problems = new ErrorSummary();
    private String title = "Nominate";

    ChooseAwardView(Programmes programmes, Nominating nominating, Clock clock) {
        this.programmes = programmes;
        this.nominating = nominating;
        this.clock = clock;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var programme = programmes.find(event.getRouteParameters().get("programme").orElse(""));
        if (programme.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        title = "Nominate · " + programme.get().name();
        programmes
                .current(programme.get())
                .ifPresentOrElse(
                        this::show,
                        () ->
                                closed(
                                        "No edition is open now. Please come back when the next one is announced."));
    }

    private void show(Edition edition) {
        Ruling open = edition.timeline().takesNominations(clock.instant());
        if (open instanceof Ruling.Refused refused) {
            closed(refused.sentence());
            return;
        }
        var lead =
                new Paragraph(
                        "It takes about twenty minutes, without an account. Everything you type is kept, and you can go on later or on another device. Nominations close on "
                                + London.weekdayAndTime(edition.timeline().at(Moment.CLOSES))
                                + ".");
        lead.addClassName("lead");
        var list = new UnorderedList();
        list.addClassName("cards");
        edition.open().forEach(category -> list.add(card(category)));
        add(new H1("Which award fits them?"), lead, problems, list);
    }

    private ListItem card(Category category) {
        var who = new Paragraph("For " + category.who() + ".");
        who.addClassName("soft");
        var begin = new Button("Nominate for " + category.name(), click -> begin(category));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        return new ListItem(new H2(category.name()), new Paragraph(category.purpose()), who, begin);
    }

    private void begin(Category category) {
        problems.attempt(
                () -> {
                    var key = nominating.start(category.id());
                    getUI().ifPresent(ui -> ui.navigate("draft/" + key.value()));
                });
    }

    private void closed(String sentence) {
        var lead = new Paragraph(sentence);
        lead.addClassName("lead");
        var home = new Anchor("/", "See the awards and their dates");
        home.setRouterIgnore(true);
        add(new H1("Nominations are not open now"), lead, home);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
