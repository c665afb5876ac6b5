package org.commend.publication.web;

import java.time.Clock;
import org.commend.programme.Programme;
import org.commend.programme.Programmes;
import org.commend.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the head of each public page may offer: asked by its template as {@code @offers}. */
@Component("offers")
public class Offers {
    private final Programmes programmes;
    private final Clock clock;

    Offers(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Whose page it is when no programme is named: the installation's, while it has but one. */
    public @Nullable Programme only() {
        var all = programmes.all();
        return all.size() == 1 ? here(all.getFirst()) : null;
    }

    /** Whose page it is by the programme's address; nothing where none has it. */
    public @Nullable Programme of(@Nullable String slug) {
        return slug == null ? null : programmes.find(slug).map(Offers::here).orElse(null);
    }

    /** Whether the programme takes nominations now: nothing offers what is closed. */
    public boolean nominations(Programme programme) {
        return programmes.running(programme).stream()
                .anyMatch(it -> it.timeline().takesNominations(clock.instant()).isAllowed());
    }

    private static Programme here(Programme programme) {
        return programme.in(Words.here().language());
    }
}
