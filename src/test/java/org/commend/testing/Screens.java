package org.commend.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import kotlin.jvm.functions.Function0;
import org.springframework.context.ApplicationContext;

/** Vaadin's views without a browser: real views on the real application, by Karibu-Testing. */
public final class Screens implements AutoCloseable {
    private static final Routes ROUTES = new Routes().autoDiscoverViews("org.commend");

    public Screens(ApplicationContext context) {
        Function0<UI> ui = MockedUI::new;
        MockVaadin.setup(ui, new MockSpringServlet(ROUTES, context, ui));
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

    private static Stream<String> everything(com.vaadin.flow.component.Component component) {
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
