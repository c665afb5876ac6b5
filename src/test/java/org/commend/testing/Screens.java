package org.commend.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kotlin.jvm.functions.Function0;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.ClassUtils;

/** Vaadin's views without a browser: real views on the real application, by Karibu-Testing. */
public final class Screens implements AutoCloseable {
    private static final Routes ROUTES = routes();

    public Screens(ApplicationContext context) {
        Function0<UI> ui = MockedUI::new;
        MockVaadin.setup(ui, new MockSpringServlet(ROUTES, context, ui));
    }

    /** Views are package-private, which Karibu-Testing's own search passes over. */
    @SuppressWarnings("unchecked")
    private static Routes routes() {
        var routes = new Routes().autoDiscoverViews("org.commend");
        var search = new ClassPathScanningCandidateComponentProvider(false);
        search.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        for (var found : search.findCandidateComponents("org.commend")) {
            routes.getRoutes()
                    .add(
                            (Class<? extends Component>)
                                    ClassUtils.resolveClassName(
                                            String.valueOf(found.getBeanClassName()),
                                            Screens.class.getClassLoader()));
        }
        return routes;
    }

    /**
     * From now on this person sits at the screen: session and request hold what they hold of
     * whoever came in by a link. An act on this thread is theirs too, so others act {@link
     * #meanwhile}.
     */
    public void signIn(AccountId account) {
        signIn(SignedIn.authentication(account));
    }

    /** The same of somebody who came in at an instant. */
    public void signIn(AccountId account, Instant came) {
        signIn(SignedIn.authentication(account, came));
    }

    private static void signIn(Authentication person) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(person));
        ((FakeRequest) VaadinServletRequest.getCurrent().getRequest()).setUserPrincipalInt(person);
    }

    /** Something happens elsewhere, while the screen stays as it is. */
    public void meanwhile(Runnable act) {
        var here = CurrentInstance.getInstances();
        CurrentInstance.clearAll();
        try {
            act.run();
        } finally {
            CurrentInstance.restoreInstances(here);
        }
    }

    /** Goes to an address and gives all that stands there. */
    public String at(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length == 1
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(parts[1]));
        MockVaadin.clientRoundtrip(true);
        return text();
    }

    /** All that stands on the screen now, labels and values of fields included. */
    public String text() {
        return whole().text();
    }

    /** The lines that hold a word. */
    public List<String> lines(String word) {
        return text().lines().filter(it -> it.contains(word)).toList();
    }

    /** Presses a button; a dialog that it opens is then on the screen. */
    public void press(String button) {
        whole().press(button);
        MockVaadin.clientRoundtrip(true);
    }

    /** Whether there is such a button to press. */
    public boolean offers(String button) {
        return whole().offers(button);
    }

    public <T> void fill(String label, T value) {
        whole().fill(label, value);
    }

    public void tick(String name, boolean on) {
        whole().tick(name, on);
    }

    /** Where the links on the screen lead. */
    public List<String> links() {
        return all(UI.getCurrent())
                .filter(Anchor.class::isInstance)
                .map(it -> ((Anchor) it).getHref())
                .toList();
    }

    public String refusalAt(String label) {
        return whole().refusalAt(label);
    }

    private ScreenPart whole() {
        return within(UI.getCurrent());
    }

    /** A part of the screen, where its labels stand once. */
    public ScreenPart within(Component part) {
        return new ScreenPart(part);
    }

    /** A component and all within it. */
    public static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(Screens::all));
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }
}
