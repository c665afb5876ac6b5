package org.commend.judging.ui;

import static org.commend.uikit.Texts.language;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.judging.ReadingList;
import org.commend.judging.ReadingList.Item;
import org.commend.judging.ReadingList.Page;
import org.commend.judging.ReadingList.Place;
import org.commend.judging.ReadingList.Totals;
import org.commend.judging.Scoring;
import org.commend.kernel.London;
import org.commend.kernel.Ruling;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.Pager;

/** What is mine to read, and how much is left. */
@Route("judge/:programme/:edition")
@PermitAll
@OnlyFor(Role.JUDGE)
class MyReadingView extends EditionView {
    private static final String AFTER = "after";
    private static final String BEFORE = "before";
    private static final String SHOW = "show";
    private static final String LEFT = "left";
    private static final int ON_A_PAGE = 50;

    private final transient ReadingList readings;
    private final transient Scoring scoring;
    private final transient SignedIn signedIn;
    private final transient Clock clock;

    MyReadingView(
            Programmes programmes,
            ReadingList readings,
            Scoring scoring,
            SignedIn signedIn,
            Clock clock) {
        super(programmes);
        this.clock = clock;
        this.readings = readings;
        this.scoring = scoring;
        this.signedIn = signedIn;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        var me = signedIn.require();
        Totals totals = readings.totals(edition.id(), me);
        var place = new Place(asked(AFTER), asked(BEFORE), asked(SHOW).equals(LEFT));
        Page page = readings.page(edition.id(), me, place, ON_A_PAGE);
        boolean open = scoring.mayScore(edition).isAllowed();
        boolean over = edition.timeline().judgingHasEnded(clock.instant());
        add(
                heading(
                        text("myReadingView.title", edition.name()),
                        finding(totals, over),
                        open
                                ? text(
                                        "myReadingView.ends",
                                        new London.Weekday(edition.timeline().at(Moment.SHORTLIST)))
                                : ""));
        if (scoring.mayScore(edition) instanceof Ruling.Refused refused) {
            var note = new Paragraph(text(refused.sentence()));
            note.addClassName("note-line");
            add(note);
        }
        if (totals.all() > ON_A_PAGE) {
            add(choice(place, totals));
        }
        page.items().stream()
                .map(Item::categoryName)
                .distinct()
                .forEach(name -> add(section(edition, name, page.items(), over)));
        if (!page.items().isEmpty()) {
            add(
                    new Pager(
                            text("myReadingView.yourReading"),
                            page.ahead(),
                            page.items().size(),
                            page.all(),
                            beside(place, BEFORE, page.items().getFirst().reference()),
                            beside(place, AFTER, page.items().getLast().reference())));
        }
    }

    /** Where there is much: all of it, or what is left. */
    private Nav choice(Place place, Totals totals) {
        var all = new Anchor(address(Map.of()), text("myReadingView.all", totals.all()));
        var left =
                new Anchor(
                        address(Map.of(SHOW, LEFT)),
                        text("myReadingView.notSubmitted", totals.toRead()));
        (place.leftOnly() ? left : all).getElement().setAttribute("aria-current", "page");
        var choice = new Nav(all, left);
        choice.addClassName("tabs");
        choice.getElement().setAttribute("aria-label", text("myReadingView.whichToList"));
        return choice;
    }

    private String beside(Place place, String side, String reference) {
        return address(
                place.leftOnly() ? Map.of(SHOW, LEFT, side, reference) : Map.of(side, reference));
    }

    private String address(Map<String, String> asked) {
        String page = "judge/%s/%s".formatted(edition().programme().slug(), edition().slug());
        return asked.isEmpty() ? page : page + "?" + QueryParameters.simple(asked).getQueryString();
    }

    private static Div section(Edition edition, String category, List<Item> items, boolean over) {
        var list = new UnorderedList();
        list.addClassName("shelf");
        items.stream()
                .filter(it -> it.categoryName().equals(category))
                .forEach(it -> list.add(line(edition, it, over)));
        var section =
                new Div(new H2(edition.programme().texts().in(language()).apply(category)), list);
        section.addClassName("panel");
        return section;
    }

    private static ListItem line(Edition edition, Item item, boolean over) {
        var link =
                new Anchor(
                        "judge/%s/%s/%s"
                                .formatted(
                                        edition.programme().slug(),
                                        edition.slug(),
                                        item.reference()),
                        item.headline());
        var reference = new Paragraph(item.reference());
        reference.addClassName("reference-line");
        var size =
                new Span(
                        "%s, %s"
                                .formatted(
                                        text("story.words", item.words()), minutes(item.time())));
        size.addClassName("soft");
        var state =
                new Span(
                        switch (item.progress()) {
                            case NEW ->
                                    over
                                            ? text("myReadingView.notRead")
                                            : text("myReadingView.toRead");
                            case BEGUN ->
                                    over
                                            ? text("myReadingView.begunNotSubmitted")
                                            : text("myReadingView.begun");
                            case SUBMITTED -> text("myReadingView.submitted");
                        });
        state.addClassNames("state", item.progress().name().toLowerCase(java.util.Locale.ROOT));
        return new ListItem(new Div(link, reference), size, state);
    }

    /** Before judging ends it is about what is left; afterwards about what counts. */
    private static String finding(Totals totals, boolean over) {
        int all = totals.all();
        if (over) {
            return all == 0
                    ? text("myReadingView.judgingIsOverThank")
                    : text("myReadingView.judgingIsOverYou", totals.submitted(), all);
        }
        if (all == 0) {
            return text("myReadingView.nothingForYouTo");
        }
        return totals.toRead() == 0
                ? text("myReadingView.youHaveReadAll", all)
                : text("myReadingView.ofToRead", totals.toRead(), all, minutes(totals.left()));
    }

    static String minutes(Duration time) {
        long minutes = Math.max(1, Math.round(time.toSeconds() / 60.0));
        if (minutes >= 180) {
            return text("myReadingView.aboutHours", Math.round(minutes / 60.0));
        }
        return text("myReadingView.minutes", minutes);
    }
}
