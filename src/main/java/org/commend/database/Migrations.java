package org.commend.database;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commend.kernel.CannotStart;
import org.commend.kernel.Progress;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Brings the tables up to date on a thread of its own, and lets the mapping of entities follow on
 * another, while the application builds up what needs no tables. The repositories are made before
 * anybody can reach a page, and wait for both; what goes wrong here therefore ends the start.
 * Tables that a newer Commend has made are left alone.
 */
final class Migrations implements FlywayMigrationStrategy {
    private static final int SILENT_SECONDS = 3;

    private CompletableFuture<?> migrated = CompletableFuture.completedFuture(null);

    @Override
    public void migrate(Flyway flyway) {
        migrated =
                CompletableFuture.runAsync(
                        () -> {
                            refuseNewer(flyway);
                            flyway.migrate();
                        },
                        task -> Thread.ofPlatform().name("database-migrations").start(task));
        Thread.ofVirtual().name("database-migrations-waiting").start(this::sayWhatIsWaitedFor);
    }

    private static void refuseNewer(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(
                        it ->
                                it.getState() == MigrationState.FUTURE_SUCCESS
                                        || it.getState() == MigrationState.FUTURE_FAILED)
                .findFirst()
                .ifPresent(
                        it -> {
                            throw new CannotStart(
                                    "The database was brought up to date by a newer Commend (its change %s, «%s», is unknown here)."
                                            .formatted(it.getVersion(), it.getDescription()),
                                    "Start the newer Commend, or restore a backup that is as old as this one; nothing was changed.");
                        });
    }

    /** One node works on the tables at a time; the others say why nothing happens yet. */
    private void sayWhatIsWaitedFor() {
        try {
            migrated.get(SILENT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException still) {
            Progress.say(
                    "Waiting until the tables are up to date; another node may be working on them");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException toldBelow) {
            // whoever waits for the tables is told
        }
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
