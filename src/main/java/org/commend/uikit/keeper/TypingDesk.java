package org.commend.uikit.keeper;

import java.util.function.Function;
import org.commend.kernel.NotFound;
import org.commend.kernel.Outage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;

/** Answers the browser's half in its own terms: what it may try again, and what it may not. */
public final class TypingDesk {
    private TypingDesk() {}

    /**
     * 200 with an answer for each text; 400 for what none of our pages sends; 404 when the place is
     * not, or no longer, theirs; 503 to try again.
     *
     * @param deskAt the desk of a place, by its key
     */
    public static ResponseEntity<Answers> receive(
            Typing typing, Function<String, Answers.Desk> deskAt) {
        if (!typing.isWhole()) {
            return ResponseEntity.badRequest().build();
        }
        try {
            return ResponseEntity.ok(Answers.of(typing, deskAt.apply(typing.place())));
        } catch (NotFound | AccessDeniedException notTheirs) {
            return ResponseEntity.notFound().build();
        } catch (RuntimeException failure) {
            Outage.orRethrow(failure);
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }
}
