package org.commend.database;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Brings the tables up to date on a thread of its own, and lets the mapping of entities follow on
 * another, while the application builds up what needs no tables. The repositories are made before
 * anybody can reach a page, and wait for both; what goes wrong here therefore ends the start.
 */
final class Migrations implements FlywayMigrationStrategy {
    private CompletableFuture<?> migrated = CompletableFuture.completedFuture(null);

    @Override
    public void migrate(Flyway flyway) {
        migrated =
                CompletableFuture.runAsync(
                        flyway::migrate,
                        task -> Thread.ofPlatform().name("database-migrations").start(task));
    }

    /** Runs each task when the tables are up to date; where they cannot be, the task fails. */
    SimpleAsyncTaskExecutor then() {
        return new SimpleAsyncTaskExecutor("database-mapping-") {
            @Override
            public <T> Future<T> submit(Callable<T> task) {
                return super.submit(
                        () -> {
                            await();
                            return task.call();
                        });
            }
        };
    }

    private void await() throws Exception {
        try {
            migrated.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
