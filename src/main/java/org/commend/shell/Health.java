package org.commend.shell;

import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether pages can be served, for whoever watches over us: the one question, at the address where
 * watchers look for it. Without the database nothing can.
 */
@RestController
@PreAuthorize("permitAll")
class Health {
    private final JdbcClient jdbc;

    Health(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping(value = "/actuator/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> health() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return answer(HttpStatus.OK, "UP");
        } catch (DataAccessException | TransactionException unreachable) {
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
