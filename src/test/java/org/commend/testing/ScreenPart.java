package org.commend.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.dom.Element;
import java.util.stream.Stream;

/** A part of a screen, as the person before it reads and uses it. */
public final class ScreenPart {
    private final Component part;

    ScreenPart(Component part) {
        this.part = part;
    }

    /** All that stands there now, labels and values of fields included. */
    public String text() {
        // the UI itself holds its content beside its element
        var roots = part instanceof UI ? part.getChildren() : Stream.of(part);
        return String.join(
                "\n", roots.map(Component::getElement).flatMap(ScreenPart::everything).toList());
    }

    /** Presses the one button with this text, or with this name where it has another one. */
    public void press(String button) {
        _click(_get(part, Button.class, spec -> spec.withPredicate(it -> isCalled(it, button))));
    }

    /** Whether there is such a button to press. */
    public boolean offers(String button) {
        return !_find(part, Button.class, spec -> spec.withPredicate(it -> isCalled(it, button)))
                .isEmpty();
    }

    private static boolean isCalled(Button button, String name) {
        return button.getAriaLabel().orElse("").equals(name) || button.getText().equals(name);
    }

    /** Fills in the one field with this label. */
    @SuppressWarnings("unchecked")
    public <T> void fill(String label, T value) {
        _setValue((HasValue<?, T>) field(label), value);
    }

    /** Ticks a box that has a name and no words beside it, or unticks it. */
    public void tick(String name, boolean on) {
        _setValue(
                _get(
                        part,
                        Checkbox.class,
                        spec ->
                                spec.withPredicate(
                                        it -> it.getAriaLabel().filter(name::equals).isPresent())),
                on);
    }

    /** What stands at a field because what was typed there is wrong; empty when nothing does. */
    public String refusalAt(String label) {
        var field = (HasValidation) field(label);
        return field.isInvalid() ? String.valueOf(field.getErrorMessage()) : "";
    }

    private Component field(String label) {
        return _get(
                part,
                Component.class,
                spec ->
                        spec.withPredicate(
                                it ->
                                        it instanceof HasValue
                                                && it instanceof HasLabel labelled
                                                && label.equals(labelled.getLabel())));
    }

    private static Stream<String> everything(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText());
        }
        if (!element.isVisible()) {
            return Stream.of();
        }
        var own =
                Stream.of("label", "errorMessage", "helperText", "value", "headerTitle")
                        .map(it -> element.getProperty(it, ""))
                        .filter(it -> !it.isEmpty());
        return Stream.concat(own, element.getChildren().flatMap(ScreenPart::everything));
    }
}
