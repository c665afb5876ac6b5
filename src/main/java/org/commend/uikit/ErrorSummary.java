package org.commend.uikit;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.RuleRefused;
import org.jspecify.annotations.Nullable;

/** "There is a problem": takes the focus and leads to each field that is to be changed. */
public class ErrorSummary extends Div {
    /** A sentence, and the field or the address that it leads to. */
    public record Item(String sentence, @Nullable Component field, @Nullable String address) {}

    private @Nullable Component wrong;

    public ErrorSummary() {
        addClassName("error-summary");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Shows the problems and takes the focus; with none it goes away. */
    public void show(List<Item> items) {
        removeAll();
        setVisible(!items.isEmpty());
        if (items.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        items.forEach(item -> list.add(new ListItem(line(item))));
        add(new H2(text("errorSummary.thereIsAProblem")), list);
        getElement()
                .executeJs(
                        "setTimeout(() => this.focus(), 0); if (!document.title.startsWith('Error: ')) document.title = 'Error: ' + document.title;");
    }

    public void show(String sentence) {
        show(List.of(new Item(sentence, null, null)));
    }

    public void clear() {
        show(List.of());
    }

    /**
     * Does something that a rule may refuse; the refusal is shown here.
     *
     * @return whether it was done
     */
    public boolean attempt(Runnable act) {
        wrong = null;
        try {
            act.run();
            clear();
            return true;
        } catch (RuleRefused refused) {
            show(List.of(new Item(text(refused.sentence()), null, FreshStep.address(refused))));
        } catch (InvalidValue invalid) {
            show(List.of(new Item(text(invalid.sentence()), wrong, null)));
        }
        return false;
    }

    /**
     * Reads a field within an attempt: what is wrong with it stands at the field too, and the line
     * of the summary leads there.
     */
    public <T, F extends Component & HasValidation> T read(F field, Supplier<T> value) {
        field.setInvalid(false);
        try {
            return value.get();
        } catch (InvalidValue invalid) {
            field.setErrorMessage(text(invalid.sentence()));
            field.setInvalid(true);
            wrong = field;
            throw invalid;
        }
    }

    private static Component line(Item item) {
        if (item.address() != null) {
            var link = new Anchor(item.address(), item.sentence());
            link.setRouterIgnore(FreshStep.leadsThere(item.address()));
            return link;
        }
        var link = new Anchor("#", item.sentence());
        link.getElement().addEventListener("click", click -> focus(item.field())).preventDefault();
        return item.field() == null ? new Div(item.sentence()) : link;
    }

    private static void focus(@Nullable Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else if (field != null) {
            field.getElement()
                    .executeJs(
                            "(this.querySelector('input,button,textarea,select') || this).focus()");
        }
    }
}
