package org.commend.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.commend.accounts.People;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;

/** Where one arrives after signing in: what there is to do, programme by programme. */
@Route("work")
@PermitAll
@PageTitle("My work")
class WorkView extends Div {
    WorkView(SignedIn signedIn, People people, Programmes programmes, OfficeNotices notices) {
        addClassName("view");
        var me = signedIn.require();
        add(
                new H1(
                        "Good to see you, "
                                + people.find(me).map(it -> it.name().split(" ")[0]).orElse("")));
        var roles = people.rolesOf(me);
        if (roles.isEmpty()) {
            var none =
                    new Paragraph(
                            "Nobody has asked you to judge or to organise yet. When somebody does, your work stands here.");
            none.addClassName("lead");
            add(none);
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
        for (var held : roles) {
            programmes
                    .find(held.programme())
                    .flatMap(programmes::current)
                    .ifPresent(edition -> add(card(held, edition)));
        }
    }

    private static Div card(People.Held held, Edition edition) {
        String here = "/%s/%s".formatted(held.slug(), edition.slug());
        var links = new UnorderedList();
        links.addClassName("plain-list");
        switch (held.role()) {
            case ORGANISER -> {
                link(links, "/organise" + here, "Nominations");
                link(links, "/organise" + here + "/panels", "Panels");
                link(links, "/organise" + here + "/announcement", "Announcement");
            }
            case CHAIR -> link(links, "/standings" + here, "Standings of your panel");
            case JUDGE -> link(links, "/judge" + here, "My reading");
        }
        var title =
                switch (held.role()) {
                    case ORGANISER -> "You organise";
                    case CHAIR -> "You chair a panel";
                    case JUDGE -> "You judge";
                };
        var card =
                new Div(new H2(title + " · " + held.programmeName() + " " + edition.name()), links);
        card.addClassName("band");
        return card;
    }

    private static void link(UnorderedList links, String address, String text) {
        links.add(new ListItem(new Anchor(address, text)));
    }
}
