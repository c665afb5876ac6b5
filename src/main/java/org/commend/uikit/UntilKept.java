package org.commend.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What has to be kept, tried in its order until it is: at once, with whatever is to be kept next,
 * and every three seconds as long as something waits and the page is open. The newest text of a
 * field takes the place of an older one that still waits.
 */
public final class UntilKept {
    private static final int BEFORE_NEXT_TRY = 3_000;

    private final Component page;
    private final LinkedHashMap<String, BooleanSupplier> waiting = new LinkedHashMap<>();
    private @Nullable Registration tries;

    /** For a page of which this is a part. */
    public UntilKept(Component part) {
        this.page = part;
    }

    /**
     * @param name of what is kept
     * @param attempt says whether that was the last word: kept, or refused for good
     */
    public void keep(String name, BooleanSupplier attempt) {
        waiting.remove(name);
        waiting.put(name, attempt);
        if (!nothingWaits()) {
            page.getUI().ifPresent(this::tryAgainAndAgain);
        }
    }

    /**
     * Tries at once what waits, until something cannot be kept.
     *
     * @return whether nothing is left to be kept
     */
    public boolean nothingWaits() {
        while (!waiting.isEmpty() && waiting.firstEntry().getValue().getAsBoolean()) {
            waiting.pollFirstEntry();
        }
        if (waiting.isEmpty() && tries != null) {
            tries.remove();
            tries = null;
            page.getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
        return waiting.isEmpty();
    }

    private void tryAgainAndAgain(UI ui) {
        if (tries == null) {
            ui.setPollInterval(BEFORE_NEXT_TRY);
            tries = ui.addPollListener(poll -> nothingWaits());
        }
    }
}
