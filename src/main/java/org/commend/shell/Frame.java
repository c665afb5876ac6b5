package org.commend.shell;

import static org.commend.uikit.Texts.language;
import static org.commend.uikit.Texts.text;

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
import java.util.List;
import java.util.Optional;
import org.commend.accounts.SignedIn;
import org.commend.programme.Programme;
import org.commend.programme.Programmes;
import org.commend.programme.ui.OfProgramme;
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
    private final transient Menu menu;
    private final transient SignedIn signedIn;
    private final Span name = new Span();
    private final Anchor skip = new Anchor("#main", "");
    private final Div demo = new Div();
    private final Nav nav = new Nav();
    private final Div places = new Div();
    private final Nav subnav = new Nav(places);
    private final Main main = new Main();
    private String accent = "";
    private transient @Nullable HasElement shown;

    Frame(Programmes programmes, Menu menu, SignedIn signedIn, Shown installation) {
        this.programmes = programmes;
        this.menu = menu;
        this.signedIn = signedIn;
        addClassName("frame");
        var medal = new Image("/medal.svg", "");
        var brand = new Anchor("/", medal, name);
        brand.addClassName("brand");
        brand.setRouterIgnore(true);
        places.addClassName("wide");
        subnav.addClassName("subnav");
        subnav.setVisible(false);
        var inner = new Div(brand, nav);
        inner.addClassName("wide");
        var header = new Header(inner);
        header.addClassName("masthead");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        skip.getElement().executeJs(SKIPPING);
        main.getElement().executeJs(KEEPING_THE_FOCUS);
        main.getElement().executeJs(NAMING_LISTS);
        add(skip);
        demo.setVisible(installation.demo());
        demo.getStyle().set("display", "contents");
        add(demo);
        add(header, subnav, main);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        shown = content;
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        skip.setText(text("frame.skipToTheContent"));
        nav.setAriaLabel(text("frame.main"));
        demo.removeAll();
        demo.add(demoMark());
        String here = "/" + event.getLocation().getPath();
        RouteParameters at = event.getRouteParameters();
        var edition =
                at.get("programme")
                        .flatMap(
                                it ->
                                        at.get("edition")
                                                .flatMap(its -> programmes.edition(it, its)));
        var menu = edition.map(it -> this.menu.of(it, here)).orElseGet(() -> this.menu.mine(here));
        Programme whose = whose(at, menu.whose());
        name.setText(whose == null ? text("frame.commend") : whose.in(language()).name());
        if (whose != null) {
            dress(whose);
        }
        nav.removeAll();
        menu.main().forEach(it -> nav.add(anchor(it)));
        places.removeAll();
        menu.places().forEach(it -> places.add(anchor(it)));
        subnav.setVisible(!menu.places().isEmpty());
        subnav.setAriaLabel(menu.phase());
        signedIn.id()
                .ifPresentOrElse(
                        me -> {
                            getElement().setAttribute("keeper-scope", KeptPlace.scope(me.value()));
                            link("/work", text("frame.myWork"), here, false);
                            link("/account", text("frame.account"), here, true);
                        },
                        () -> publicLinks(whose));
    }

    /** As the address says, or the view; else whom one works for, or the only one there is. */
    private @Nullable Programme whose(RouteParameters at, @Nullable Programme ofMenu) {
        return at.get("programme")
                .flatMap(programmes::find)
                .or(
                        () ->
                                shown instanceof OfProgramme view
                                        ? view.programme()
                                        : Optional.<Programme>empty())
                .or(() -> Optional.ofNullable(ofMenu))
                .or(
                        () ->
                                Optional.of(programmes.all())
                                        .filter(it -> it.size() == 1)
                                        .map(List::getFirst))
                .orElse(null);
    }

    /** For who writes without an account: the menu of the public pages. */
    private void publicLinks(@Nullable Programme programme) {
        if (programme != null) {
            String at = language().folder();
            String front = at + "/programmes/" + programme.slug();
            link(front + "#categories", text("frame.categories"), "", true);
            link(front + "#judging", text("frame.howJudgingWorks"), "", true);
            link(at + "/winners/" + programme.slug(), text("frame.winners"), "", true);
        }
    }

    private static Anchor anchor(Menu.Link it) {
        var link = new Anchor(it.address(), it.text());
        if (it.current() != null) {
            link.getElement().setAttribute("aria-current", it.current());
        }
        return link;
    }

    private void link(String address, String text, String here, boolean plain) {
        var link = anchor(new Menu.Link(text, address, address.equals(here) ? "page" : null));
        link.setRouterIgnore(plain);
        nav.add(link);
    }

    private void dress(Programme programme) {
        if (!accent.equals(programme.slug())) {
            accent = programme.slug();
            getUI().ifPresent(ui -> ui.getPage().addStyleSheet("/accent/" + accent + ".css"));
        }
    }

    private static Aside demoMark() {
        var cast = new Anchor("/demo", text("frame.theCast"));
        var mailbox = new Anchor("/mailbox", text("frame.theMailbox"));
        cast.setRouterIgnore(true);
        mailbox.setRouterIgnore(true);
        var mark =
                new Aside(
                        new Span(text("frame.thisIsADemo") + " "), cast, new Span(" · "), mailbox);
        mark.addClassName("demo-mark");
        mark.getElement().setAttribute("aria-label", text("frame.demo"));
        return mark;
    }
}
