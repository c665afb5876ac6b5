package org.commend.acts;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commend.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An act with what a page held since it was opened, and what it answers in each state from then on.
 */
final class Row {
    static final String DONE = "done";
    static final String NOT_FOUND = "not found";

    final String act;
    final String held;
    final @Nullable AccountId by;
    final Runnable run;
    final Life opened;
    private final Map<Life, String> expected = new EnumMap<>(Life.class);
    final Map<Life, String> answered = new LinkedHashMap<>();

    /** What it left where it was done: its entries in the audit trail, and its letters. */
    final Set<List<String>> traces = new LinkedHashSet<>();

    /**
     * @param by who acts, or null for whoever holds a draft’s key
     */
    Row(Life opened, String act, String held, @Nullable AccountId by, Runnable run) {
        this.opened = opened;
        this.act = act;
        this.held = held;
        this.by = by;
        this.run = run;
    }

    /** From this state on the answer is another one: {@link #DONE}, or the key of a refusal. */
    Row from(Life state, String answer) {
        for (Life it : Life.values()) {
            if (it.compareTo(state) >= 0 && it.compareTo(opened) >= 0) {
                expected.put(it, answer);
            }
        }
        return this;
    }

    /** In this one state alone. */
    Row in(Life state, String answer) {
        expected.put(state, answer);
        return this;
    }

    Map<Life, String> expected() {
        return expected;
    }

    @Override
    public String toString() {
        return act + ", " + held;
    }
}
