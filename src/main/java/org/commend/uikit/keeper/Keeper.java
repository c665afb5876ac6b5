package org.commend.uikit.keeper;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.uikit.SavedMark;

/**
 * Gives fields into the keeping of the browser's half, which sends what is typed by itself: none of
 * it waits for the session of the page, for a connection, or for another click.
 */
public final class Keeper {
    /** What is ticked, in a field that is ticked or not. */
    private static final String YES = "yes";

    /**
     * A text as it stands on the server.
     *
     * @param version counted from 1; 0 when nothing was written yet
     * @param formers that gave way to it, the newest first
     */
    public record Standing(String text, int version, List<String> formers) {}

    private final KeptPlace place;

    public Keeper(KeptPlace place) {
        this.place = place;
    }

    /** Says on this mark what becomes of everything that is typed in the place. */
    public void says(SavedMark mark) {
        mark.tells(place.place(), KeeperWords.all());
    }

    /** Keeps a field of text under a name; the field shows what stands. */
    public <C extends Component & HasValue<?, String> & HasValidation> C text(
            C field, String name, Standing stands) {
        field.setValue(stands.text());
        bind(field, name, "text", stands, List.of(), Map.of());
        return field;
    }

    /** A box that is ticked or not. */
    public Checkbox tick(Checkbox box, String name, Standing stands, String ticked, String not) {
        box.setValue(stands.text().equals(YES));
        bind(box, name, "tick", stands, List.of(), Map.of(YES, ticked, "", not));
        return box;
    }

    /**
     * One of several.
     *
     * @param choices the values that are kept, in the order of the buttons, with their words
     */
    public <T> RadioButtonGroup<T> choice(
            RadioButtonGroup<T> group,
            String name,
            Standing stands,
            LinkedHashMap<String, String> choices) {
        bind(group, name, "choice", stands, List.copyOf(choices.keySet()), choices);
        return group;
    }

    /** Points on a scale of plain radio buttons. */
    public void points(Component scale, String name, Standing stands) {
        bind(scale, name, "points", stands, List.of(), Map.of());
    }

    private void bind(
            Component field,
            String name,
            String kind,
            Standing stands,
            List<String> values,
            Map<String, String> labels) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("scope", place.scope());
        options.put("place", place.place());
        options.put("key", place.key());
        options.put("address", place.address());
        options.put("field", name);
        options.put("kind", kind);
        options.put("text", stands.text());
        options.put("version", stands.version());
        options.put("formers", stands.formers());
        options.put("values", values);
        options.put("labels", labels);
        SavedMark.whenReady(field, "window.keeper.bind(this, $0, $1)", options, KeeperWords.all());
    }
}
