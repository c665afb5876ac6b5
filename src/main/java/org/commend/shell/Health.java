package org.commend.shell;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether pages can be served, for whoever watches over us: the one question, at the address where
 * watchers look for it. Without the database nothing can, and one that hangs is none: the answer
 * comes soon, whatever kind of answer the asker would like best.
 */
@RestController
@PreAuthorize("permitAll")
class Health {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;

    Health(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<String> health() {
        var asked =
                CompletableFuture.supplyAsync(
                                () -> jdbc.sql("select 1").query(Integer.class).single(),
                                task -> Thread.ofVirtual().name("health").start(task))
                        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            asked.join();
            return answer(HttpStatus.OK, "UP");
        } catch (CompletionException unreachable) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "DOWN");
        }
    }

    /** Else these addresses would be Vaadin's. */
    @GetMapping({"/actuator", "/actuator/**"})
    ResponseEntity<Void> nothingElse() {
        return ResponseEntity.notFound().build();
    }

    private static ResponseEntity<String> answer(HttpStatus status, String word) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"status\":\"" + word + "\"}");
    }
}
