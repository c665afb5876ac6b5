package org.commend.uikit.keeper;

import com.vaadin.flow.component.Component;
import java.util.Map;
import org.commend.uikit.SavedMark;

/**
 * Texts that are typed for an act still to be done, such as a reason or a citation: the browser
 * holds them for the person who is signed in, and puts them back when they come again, until the
 * act has received them.
 */
public final class Held {
    private Held() {}

    /**
     * @param name of the text, on the page where it is typed
     */
    public static <C extends Component> C until(C field, String name) {
        SavedMark.whenReady(
                field,
                "window.keeper.hold(this, $0.name, $1)",
                Map.of("name", name),
                KeeperWords.all());
        return field;
    }

    /** The act has received it, or it was given up: it is held no longer. */
    public static void release(Component part, String name) {
        part.getUI().ifPresent(ui -> ui.getPage().executeJs("window.keeper?.release($0)", name));
    }
}
