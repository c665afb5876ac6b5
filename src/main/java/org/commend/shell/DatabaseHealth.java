package org.commend.shell;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether pages can be served: without the database none can, and one that hangs is none. The
 * answer comes soon.
 */
@Component("database")
class DatabaseHealth implements HealthIndicator {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;

    DatabaseHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        var asked =
                CompletableFuture.supplyAsync(
                                () -> jdbc.sql("select 1").query(Integer.class).single(),
                                task -> Thread.ofVirtual().name("health").start(task))
                        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            asked.join();
            return Health.up().build();
        } catch (CompletionException unreachable) {
            return Health.down().build();
        }
    }
}
