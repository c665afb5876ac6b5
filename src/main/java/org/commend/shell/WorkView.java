package org.commend.shell;

import static org.commend.uikit.Texts.language;
import static org.commend.uikit.Texts.text;
import static org.commend.uikit.Texts.weekdayAndTime;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commend.accounts.AccountId;
import org.commend.accounts.People;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.ui.Task;
import org.commend.programme.ui.WaitingWork;

/** Where one arrives after signing in: what waits for this person now, each with the way there. */
@Route("work")
@PermitAll
@PageTitle("My work")
class WorkView extends Div {
    private final transient Programmes programmes;
    private final transient List<WaitingWork> modules;
    private final transient Menu menu;
    private final transient Clock clock;

    WorkView(
            SignedIn signedIn,
            People people,
            Programmes programmes,
            OfficeNotices notices,
            List<WaitingWork> modules,
            Menu menu,
            Clock clock) {
        this.clock = clock;
        this.programmes = programmes;
        this.modules = modules;
        this.menu = menu;
        addClassName("view");
        var me = signedIn.require();
        add(
                new H1(
                        text(
                                "workView.goodToSeeYou",
                                people.find(me).map(it -> it.name().split(" ")[0]).orElse(""))));
        var roles = people.rolesOf(me);
        if (roles.isEmpty()) {
            add(lead(text("workView.nobodyHasAskedYou")));
        }
        roles.stream()
                .filter(it -> it.role() == Role.ORGANISER)
                .flatMap(it -> notices.of(it.programme()).stream())
                .distinct()
                .forEach(
                        it -> {
                            var notice = new Paragraph(it);
                            notice.addClassName("note-line");
                            notice.getElement().setAttribute("role", "status");
                            add(notice);
                        });
        var parts = new ArrayList<Part>();
        for (var held : roles) {
            if (held.role() != Role.ORGANISER && organises(roles, held)) {
                continue; // nobody is both; where a hand in the tables made it so, they organise
            }
            programmes.find(held.programme()).stream()
                    .flatMap(it -> programmes.running(it).stream())
                    .map(it -> it.in(language()))
                    .forEach(it -> parts.add(new Part(held, it)));
        }
        boolean several = parts.stream().map(it -> it.edition().id()).distinct().count() > 1;
        parts.forEach(it -> add(part(it.held(), it.edition(), me, several)));
    }

    private static boolean organises(List<People.Held> roles, People.Held there) {
        return roles.stream()
                .anyMatch(
                        it ->
                                it.role() == Role.ORGANISER
                                        && it.programme().equals(there.programme()));
    }

    /** A role in an edition. */
    private record Part(People.Held held, Edition edition) {}

    private Div part(People.Held held, Edition edition, AccountId me, boolean several) {
        var title =
                switch (held.role()) {
                    case ORGANISER -> text("workView.youOrganise");
                    case CHAIR -> text("workView.youChairAPanel");
                    case JUDGE -> text("workView.youJudge");
                };
        var part =
                new Div(new H2(title + " · " + edition.programme().name() + " " + edition.name()));
        part.addClassName("band");
        var tasks =
                modules.stream().flatMap(it -> it.of(edition, held.role(), me).stream()).toList();
        part.add(tasks.isEmpty() ? lead(text("workView.nothingWaitsForYou")) : list(tasks));
        next(edition).ifPresent(part::add);
        if (several) {
            part.add(ways(edition));
        }
        return part;
    }

    /** What comes next, so that one knows when to look again. */
    private Optional<Paragraph> next(Edition edition) {
        return Arrays.stream(Moment.values())
                .filter(it -> !edition.timeline().reached(it, clock.instant()))
                .findFirst()
                .map(
                        it -> {
                            var next =
                                    new Paragraph(
                                            text(
                                                    "workView.nextOn",
                                                    weekdayAndTime(edition.timeline().at(it)),
                                                    text(it)));
                            next.addClassName("soft");
                            return next;
                        });
    }

    private static UnorderedList list(List<Task> tasks) {
        var list = new UnorderedList();
        list.addClassName("tasks");
        for (Task task : tasks) {
            var link = new Anchor(task.address(), task.link());
            link.setAriaLabel(task.link() + ": " + task.sentence());
            list.add(new ListItem(new Span(task.sentence()), link));
        }
        return list;
    }

    /**
     * Who works for several editions has not all of them in a menu; so the ways into each stand
     * with it.
     */
    private UnorderedList ways(Edition edition) {
        var ways = new UnorderedList();
        ways.addClassName("plain-list");
        menu.of(edition, "")
                .main()
                .forEach(it -> ways.add(new ListItem(new Anchor(it.address(), it.text()))));
        return ways;
    }

    private static Paragraph lead(String text) {
        var lead = new Paragraph(text);
        lead.addClassName("lead");
        return lead;
    }
}
