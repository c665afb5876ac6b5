package org.commend.uikit;

import static org.commend.uikit.Texts.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says whether what was typed is kept, where the person looks; what is kept is read out by screen
 * readers. From the first key in a kept field until the server has that very text it says "Saving
 * …"; with no connection it says so, and where the text is meanwhile. The browser writes it, since
 * it must also be true when the server cannot be reached.
 */
public class SavedMark extends Span {
    private static final List<String> SCRIPTS =
            List.of("keeper-store.js", "keeper-fields.js", "keeper-marks.js", "keeper.js");

    private static final JsonMapper JSON = new JsonMapper();

    private final Span said = new Span();
    private final Span saving = new Span();
    private String savedAt = "";

    public SavedMark() {
        addClassName("saved");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        saving.addClassName("saving");
        saving.getElement().setAttribute("aria-hidden", "true");
        add(said, saving);
    }

    /** When something in it was kept last; null when nothing was yet. */
    public void saved(@Nullable Instant at) {
        savedAt = at == null ? "" : words().time(at);
    }

    /**
     * From now on the browser says here what becomes of the texts of a place.
     *
     * @param words what it says, by the names of its script
     */
    public void tells(String place, Map<String, String> words) {
        saving.setText(words.getOrDefault("saving", ""));
        Map<String, Object> options = new HashMap<>();
        options.put("place", place);
        options.put("saved", savedAt);
        whenReady(this, "window.keeper.mark(this, $0, $1)", options, words);
    }

    /** Calls the browser's half as often as the component is shown. */
    public static void whenReady(
            Component component, String call, Map<String, ?> options, Map<String, ?> words) {
        component.addAttachListener(
                attached -> {
                    Scripts.load(attached.getUI(), SCRIPTS);
                    component
                            .getElement()
                            .executeJs(call, JSON.valueToTree(options), JSON.valueToTree(words));
                });
    }
}
