package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.Map;
import org.commend.programme.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * The points of one criterion: real radio buttons, so arrows, space and screen readers work as
 * everywhere; a typed digit chooses, 0 means 10. What the points mean stands below.
 */
class PointsScale extends FieldSet {
    private final transient Criterion criterion;
    private final Map<String, Element> inputs = new HashMap<>();
    private final Paragraph meaning = new Paragraph();

    PointsScale(Criterion criterion, @Nullable Integer chosen, boolean open) {
        this.criterion = criterion;
        addClassName("scale");
        var legend = new Element("legend");
        var weight = new Span(text("pointsScale.weight", criterion.weight()));
        weight.addClassName("weight");
        legend.appendChild(new Span(criterion.name()).getElement(), weight.getElement());
        getElement().appendChild(legend);
        var explained = new Paragraph(criterion.explained());
        explained.addClassName("hidden-caption");
        explained.setId("explained-" + criterion.key());
        getElement().setAttribute("aria-describedby", "explained-" + criterion.key());
        var row = new Div();
        row.addClassName("points");
        for (int points = criterion.lowest(); points <= criterion.highest(); points++) {
            row.getElement().appendChild(point(points, chosen, open));
        }
        row.getElement()
                .addEventListener(
                        "change",
                        event -> chose(event.getEventData().get("event.target.value").asString()))
                .addEventData("event.target.value");
        row.getElement().addEventListener("nothing-chosen", event -> choseNothing());
        row.getElement().executeJs(TYPING);
        meaning.addClassName("meaning");
        meaning.getElement().setAttribute("role", "status");
        add(explained, row, meaning);
        say(chosen);
    }

    /** A digit on the focused scale chooses its points. */
    private static final String TYPING =
            """
            this.addEventListener('keydown', event => {
              if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
              const points = event.key === '0' ? '10' : event.key;
              const input = this.querySelector('input[value="' + points + '"]');
              if (input && !input.disabled) { input.focus(); if (!input.checked) input.click(); event.preventDefault(); }
            });
            """;

    private Element point(int points, @Nullable Integer chosen, boolean open) {
        var input = new Element("input");
        input.setAttribute("type", "radio");
        input.setAttribute("name", "points-" + criterion.key());
        input.setAttribute("value", String.valueOf(points));
        input.setProperty("checked", chosen != null && chosen == points);
        input.setProperty("disabled", !open);
        inputs.put(String.valueOf(points), input);
        var label = new Element("label");
        label.appendChild(input, Element.createText(String.valueOf(points)));
        return label;
    }

    /** A value that stands on no button was not chosen here, and changes nothing. */
    private void chose(String value) {
        if (!inputs.containsKey(value)) {
            return;
        }
        int points = Integer.parseInt(value);
        inputs.forEach((of, input) -> input.setProperty("checked", of.equals(value)));
        say(points);
    }

    /** What had been chosen was refused, and nothing stood there before. */
    private void choseNothing() {
        inputs.values().forEach(input -> input.setProperty("checked", false));
        say(null);
    }

    private void say(@Nullable Integer points) {
        meaning.setText(
                points == null
                        ? text("pointsScale.chooseWithTheMouse")
                        : points + " · " + criterion.meaning(points));
    }
}
