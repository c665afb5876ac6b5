package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commend.nominations.Problem;
import org.commend.uikit.ErrorSummary;

/** One page of the form: its fields by name, and where their problems are shown. */
abstract class Step extends Div {
    private final Map<String, Component> fields = new HashMap<>();

    Step(String eyebrow, String title, String hint) {
        addClassName("step");
        var over = new Paragraph(eyebrow);
        over.addClassName("eyebrow");
        add(over, new H1(title));
        if (!hint.isBlank()) {
            var below = new Paragraph(hint);
            below.addClassName("lead");
            add(below);
        }
    }

    /** Adds a field under its name. */
    final <C extends Component> C field(String name, C component) {
        fields.put(name, component);
        return component;
    }

    /**
     * Marks each field with its problem, and gives the lines of the summary, with the same words.
     */
    final List<ErrorSummary.Item> mark(List<Problem> problems) {
        fields.values().forEach(it -> invalid(it, ""));
        var items = new ArrayList<ErrorSummary.Item>();
        for (Problem problem : problems) {
            Component component = fields.get(problem.field());
            if (component != null) {
                invalid(component, text(problem.sentence()));
            }
            items.add(new ErrorSummary.Item(text(problem.sentence()), component, null));
        }
        return items;
    }

    /** Puts the focus into a field that is to be changed. */
    final void focus(String field) {
        Component component = fields.get(field);
        if (component != null) {
            component
                    .getElement()
                    .executeJs(
                            "setTimeout(() => { (this.focusElement ?? this.querySelector('input,textarea') ?? this).focus(); this.scrollIntoView({ block: 'center' }); }, 50)");
        }
    }

    private static void invalid(Component component, String sentence) {
        if (component instanceof HasValidation field) {
            field.setErrorMessage(sentence);
            field.setInvalid(!sentence.isEmpty());
        }
    }
}
