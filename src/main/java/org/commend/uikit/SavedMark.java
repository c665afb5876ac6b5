package org.commend.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.commend.kernel.London;
import org.jspecify.annotations.Nullable;

/**
 * Says whether what was typed is kept, where the person looks; what is kept is read out by screen
 * readers. From the first key in a watched field until the server has kept that very text it says
 * "Saving …", also while the server cannot be reached; and who leaves the page meanwhile is asked
 * by the browser whether they mean it. There is one mark on a page.
 */
public class SavedMark extends Span {
    private static final String LOOK =
            "this.toggleAttribute('saving', !!document.querySelector('[unkept]'));";
    private static final String WATCH =
            """
            if (!this.watched) {
              this.watched = true;
              this.addEventListener('input', () => {
                this.toggleAttribute('unkept', true);
                document.querySelector('.saved')?.toggleAttribute('saving', true);
              });
            }
            if (!window.commendAsksBeforeLeaving) {
              window.commendAsksBeforeLeaving = true;
              window.addEventListener('beforeunload', leaving => {
                if (document.querySelector('[unkept]')) leaving.preventDefault();
              });
            }
            """;
    private static final String RECEIVED = "if (this.value === $0) this.removeAttribute('unkept');";

    private final Span said = new Span();

    public SavedMark() {
        addClassName("saved");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        var saving = new Span("Saving …");
        saving.addClassName("saving");
        saving.getElement().setAttribute("aria-hidden", "true");
        add(said, saving);
    }

    /** From now on the mark says "Saving …" as soon as something is typed into this field. */
    public void watch(Component field) {
        field.addAttachListener(attached -> field.getElement().executeJs(WATCH));
    }

    /** The server has dealt with this text of a watched field; what came of it is said besides. */
    public void received(Component field, String value) {
        field.getElement().executeJs(RECEIVED, value);
        getElement().executeJs(LOOK);
    }

    public void saved(@Nullable Instant at) {
        removeClassName("not-saved");
        say(at == null ? "" : "✓ Saved " + London.time(at));
    }

    public void notSaved(String sentence) {
        addClassName("not-saved");
        say(sentence);
    }

    private void say(String sentence) {
        said.setText(sentence);
        getElement().executeJs(LOOK);
    }
}
