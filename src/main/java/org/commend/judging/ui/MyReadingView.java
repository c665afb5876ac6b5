package org.commend.judging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.judging.ReadingQueries;
import org.commend.judging.ReadingQueries.Item;
import org.commend.judging.ReadingQueries.Progress;
import org.commend.judging.Scoring;
import org.commend.kernel.Counted;
import org.commend.kernel.London;
import org.commend.kernel.Ruling;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;

/** What is mine to read, and how much is left. */
@Route("judge/:programme/:edition")
@PermitAll
@OnlyFor(Role.JUDGE)
class MyReadingView extends EditionView {
    private final transient ReadingQueries queries;
    private final transient Scoring scoring;
    private final transient SignedIn signedIn;
    private final transient Clock clock;

    MyReadingView(
            Programmes programmes,
            ReadingQueries queries,
            Scoring scoring,
            SignedIn signedIn,
            Clock clock) {
        super(programmes);
        this.clock = clock;
        this.queries = queries;
        this.scoring = scoring;
        this.signedIn = signedIn;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        removeAll();
        List<Item> shelf = queries.shelf(edition.id(), signedIn.require());
        boolean open = scoring.mayScore(edition).isAllowed();
        boolean over = edition.timeline().judgingHasEnded(clock.instant());
        add(
                heading(
                        "My reading · " + edition.name(),
                        finding(shelf, over),
                        open
                                ? "Judging ends on "
                                        + London.weekdayAndTime(
                                                edition.timeline().at(Moment.SHORTLIST))
                                        + ". Everything is saved as you score; you can reopen what you submitted until then."
                                : ""));
        if (scoring.mayScore(edition) instanceof Ruling.Refused refused) {
            var note = new Paragraph(refused.sentence());
            note.addClassName("note-line");
            add(note);
        }
        shelf.stream()
                .map(Item::categoryName)
                .distinct()
                .forEach(name -> add(section(edition, name, shelf, over)));
    }

    private static Div section(Edition edition, String category, List<Item> shelf, boolean over) {
        var list = new UnorderedList();
        list.addClassName("shelf");
        shelf.stream()
                .filter(it -> it.categoryName().equals(category))
                .forEach(it -> list.add(line(edition, it, over)));
        var section = new Div(new H2(category), list);
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
                                        Counted.of(item.words(), "word", "words"),
                                        minutes(item.time())));
        size.addClassName("soft");
        var state =
                new Span(
                        switch (item.progress()) {
                            case NEW -> over ? "○ Not read" : "○ To read";
                            case BEGUN -> over ? "◐ Begun, not submitted" : "◐ Begun";
                            case SUBMITTED -> "✓ Submitted";
                        });
        state.addClassNames("state", item.progress().name().toLowerCase(java.util.Locale.ROOT));
        return new ListItem(new Div(link, reference), size, state);
    }

    /** Before judging ends it is about what is left; afterwards about what counts. */
    private static String finding(List<Item> shelf, boolean over) {
        long left = shelf.stream().filter(it -> it.progress() != Progress.SUBMITTED).count();
        if (over) {
            return shelf.isEmpty()
                    ? "Judging is over. Thank you"
                    : "Judging is over: you submitted %d of %d. Thank you"
                            .formatted(shelf.size() - left, shelf.size());
        }
        if (shelf.isEmpty()) {
            return "Nothing for you to read yet";
        }
        return left == 0
                ? shelf.size() == 1
                        ? "You have read the one on your list. Thank you"
                        : "You have read all " + shelf.size() + ". Thank you"
                : "%d of %d to read, %s".formatted(left, shelf.size(), minutes(left(shelf)));
    }

    static Duration left(List<Item> shelf) {
        return shelf.stream()
                .filter(it -> it.progress() != Progress.SUBMITTED)
                .map(Item::time)
                .reduce(Duration.ZERO, Duration::plus);
    }

    static String minutes(Duration time) {
        long minutes = Math.max(1, Math.round(time.toSeconds() / 60.0));
        return minutes == 1 ? "about a minute" : "about " + minutes + " minutes";
    }
}
