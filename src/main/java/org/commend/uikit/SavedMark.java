package org.commend.uikit;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.commend.kernel.London;
import org.jspecify.annotations.Nullable;

/** Says that what was typed is kept, where the person looks; read out by screen readers. */
public class SavedMark extends Span {
    public SavedMark() {
        addClassName("saved");
        getElement().setAttribute("role", "status");
    }

    public void saved(@Nullable Instant at) {
        removeClassName("not-saved");
        setText(at == null ? "" : "✓ Saved " + London.time(at));
    }

    public void notSaved(String sentence) {
        addClassName("not-saved");
        setText(sentence);
    }
}
