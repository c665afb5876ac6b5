package org.commend.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commend.accounts.Access;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.programme.Programme;
import org.commend.programme.Programmes;
import org.commend.uikit.Shown;
import org.commend.uikit.keeper.KeptPlace;
import org.jspecify.annotations.Nullable;

/** The frame around every view: whose awards these are, and where else one may go. */
@Layout
@AnonymousAllowed
public class Frame extends Div implements RouterLayout, AfterNavigationObserver {
    /** The address behind «#main» would lead to the front page: views have a base of their own. */
    private static final String SKIPPING =
            """
            this.addEventListener('click', event => { event.preventDefault(); document.getElementById('main').focus(); });
            """;

    /** The list of a select has no name of its own; it gets that of its select. */
    private static final String NAMING_LISTS =
            """
            new MutationObserver(() => document
              .querySelectorAll('vaadin-select-list-box:not([aria-label])')
              .forEach(list => list.setAttribute('aria-label', list.closest('vaadin-select')?.label || 'Choices'))
            ).observe(document.body, { childList: true, subtree: true });
            """;

    /** When what had the focus is gone, with its page or drawn anew, the heading takes it. */
    private static final String KEEPING_THE_FOCUS =
            """
            let last = null;
            document.addEventListener('focusin', event => { last = event.target; });
            new MutationObserver(() => {
              if (!last || last.isConnected || document.activeElement !== document.body) return;
              const heading = this.querySelector('h1') ?? this;
              heading.tabIndex = -1;
              heading.focus();
            }).observe(document.body, { childList: true, subtree: true });
            document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
            """;

    private final transient Programmes programmes;
    private final transient Access may;
    private final transient SignedIn signedIn;
    private final Span name = new Span("Commend");
    private final Nav nav = new Nav();
    private final Main main = new Main();
    private String accent = "";
    private String here = "";

    Frame(Programmes programmes, Access may, SignedIn signedIn, Shown shown) {
        this.programmes = programmes;
        this.may = may;
        this.signedIn = signedIn;
        addClassName("frame");
        var medal = new Image("/medal.svg", "");
        var brand = new Anchor("/", medal, name);
        brand.addClassName("brand");
        brand.setRouterIgnore(true);
        nav.setAriaLabel("Main");
        var inner = new Div(brand, nav);
        inner.addClassName("wide");
        var header = new Header(inner);
        header.addClassName("masthead");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#main", "Skip to the content");
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        skip.getElement().executeJs(SKIPPING);
        main.getElement().executeJs(KEEPING_THE_FOCUS);
        main.getElement().executeJs(NAMING_LISTS);
        add(skip);
        if (shown.demo()) {
            add(demoMark());
        }
        add(header, main);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        RouteParameters at = event.getRouteParameters();
        Programme programme =
                at.get("programme")
                        .flatMap(programmes::find)
                        .or(() -> programmes.all().stream().findFirst())
                        .orElse(null);
        nav.removeAll();
        here = "/" + event.getLocation().getPath();
        if (programme != null) {
            name.setText(programme.name());
            dress(programme);
            at.get("edition").ifPresent(edition -> links(programme, edition));
        }
        signedIn.id()
                .ifPresentOrElse(
                        me -> {
                            getElement().setAttribute("keeper-scope", KeptPlace.scope(me.value()));
                            link("/work", "My work", false);
                            link("/account", "Account", true);
                        },
                        () -> publicLinks(programme));
    }

    /** For who writes without an account: the menu of the public pages. */
    private void publicLinks(@Nullable Programme programme) {
        if (programme != null) {
            link("/#categories", "Categories", true);
            link("/#judging", "How judging works", true);
            link("/winners/" + programme.slug(), "Winners", true);
        }
    }

    private void links(Programme programme, String edition) {
        String here = "/%s/%s".formatted(programme.slug(), edition);
        if (may.holds(Role.ORGANISER, programme.id())) {
            link("/organise" + here, "Nominations", false);
            link("/organise" + here + "/panels", "Panels", false);
            link("/organise" + here + "/reading", "Reading", false);
            link("/organise" + here + "/standings", "Standings", false);
            link("/organise" + here + "/honours", "Honours", false);
            link("/organise" + here + "/announcement", "Announcement", false);
            link("/organise" + here + "/timeline", "Time line", false);
            link("/organise" + here + "/letters", "Letters", false);
            link("/organise" + here + "/organisers", "Organisers", false);
        } else if (may.holds(Role.JUDGE, programme.id())) {
            link("/judge" + here, "My reading", false);
        }
    }

    private void link(String address, String text, boolean plain) {
        var link = new Anchor(address, text);
        link.setRouterIgnore(plain);
        if (address.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        nav.add(link);
    }

    private void dress(Programme programme) {
        if (!accent.equals(programme.slug())) {
            accent = programme.slug();
            getUI().ifPresent(ui -> ui.getPage().addStyleSheet("/accent/" + accent + ".css"));
        }
    }

    private static Aside demoMark() {
        var cast = new Anchor("/demo", "The cast");
        var mailbox = new Anchor("/mailbox", "The mailbox");
        cast.setRouterIgnore(true);
        mailbox.setRouterIgnore(true);
        var mark =
                new Aside(
                        new Span(
                                "This is a demo: invented people, no letter leaves this computer. "),
                        cast,
                        new Span(" · "),
                        mailbox);
        mark.addClassName("demo-mark");
        mark.getElement().setAttribute("aria-label", "Demo");
        return mark;
    }
}
