package org.commend.publication.web;

import java.time.Clock;
import org.commend.programme.Programme;
import org.commend.programme.Programmes;
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

    /** Whether the programme takes nominations now: nothing offers what is closed. */
    public boolean nominations(Programme programme) {
        return programmes
                .current(programme)
                .filter(it -> it.timeline().takesNominations(clock.instant()).isAllowed())
                .isPresent();
    }
}
