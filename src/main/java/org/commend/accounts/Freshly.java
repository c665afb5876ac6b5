package org.commend.accounts;

import java.time.Clock;
import java.time.Duration;
import org.commend.kernel.Ruling;
import org.springframework.stereotype.Component;

/**
 * A fresh confirmation: that whoever sits there came in, by link or passkey, within the last ten
 * minutes. Asked by acts that reach far, so that an unattended screen cannot do them; the sentence
 * of its refusal leads to the page where one confirms, and back.
 */
@Component
public class Freshly {
    static final Duration LIFE = Duration.ofMinutes(10);

    private final SignedIn signedIn;
    private final Clock clock;

    Freshly(SignedIn signedIn, Clock clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Whether the person signed in has confirmed it lately. */
    public Ruling confirmed() {
        var since = clock.instant().minus(LIFE);
        return Ruling.allowedIf(
                signedIn.confirmedAt().filter(since::isBefore).isPresent(), Ruling.FRESH_NEEDED);
    }
}
