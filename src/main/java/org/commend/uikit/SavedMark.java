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
    private static final String WATCH =
            """
            this.kept = this.value;
            if (!this.looks) {
              this.looks = () => {
                this.toggleAttribute('unkept', this.value !== this.kept);
                const waits = !!document.querySelector('[unkept]');
                document.querySelector('.saved')?.toggleAttribute('saving', waits);
              };
              this.addEventListener('input', this.looks);
            }
            if (!window.asksBeforeLeaving) {
              window.asksBeforeLeaving = true;
              window.addEventListener('beforeunload', leaving => {
                if (document.querySelector('[unkept]')) leaving.preventDefault();
              });
            }
            """;
    private static final String RECEIVED = "this.kept = $0; this.looks();";
    private static final String LOOK =
            "this.toggleAttribute('saving', !!document.querySelector('[unkept]'));";

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

    /**
     * The server has kept this text of a watched field, or refused it for good. Text that it could
     * not keep for now is never reported: it still has to be kept.
     */
    public void received(Component field, String value) {
        field.getElement().executeJs(RECEIVED, value);
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
