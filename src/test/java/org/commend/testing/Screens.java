package org.commend.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Stream;
import kotlin.jvm.functions.Function0;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
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

    /** Goes to an address and gives all that stands there. */
    public String at(String address) {
        UI.getCurrent().navigate(address);
        MockVaadin.clientRoundtrip(true);
        return text();
    }

    /** All that stands on the screen now, labels and values of fields included. */
    public String text() {
        return String.join("\n", everything(UI.getCurrent()).toList());
    }

    private static Stream<String> everything(Component component) {
        if (component instanceof Text text) {
            return Stream.of(text.getText());
        }
        if (!component.isVisible()) {
            return Stream.of();
        }
        var own =
                Stream.of("label", "errorMessage", "helperText", "value", "headerTitle")
                        .map(it -> component.getElement().getProperty(it, ""))
                        .filter(it -> !it.isEmpty());
        var texts =
                component
                        .getElement()
                        .getChildren()
                        .filter(it -> it.isTextNode())
                        .map(it -> it.getText())
                        .toList();
        return Stream.of(own, texts.stream(), component.getChildren().flatMap(Screens::everything))
                .flatMap(it -> it);
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }

    /** The lines that hold a word. */
    public List<String> lines(String word) {
        return text().lines().filter(it -> it.contains(word)).toList();
    }
}
