package org.commend.database;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commend.kernel.CannotStart;
import org.commend.kernel.Progress;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Brings the tables up to date; those that a newer Commend has made are left alone. */
final class Migrations implements FlywayMigrationStrategy {
    private static final int SILENT_SECONDS = 3;

    @Override
    public void migrate(Flyway flyway) {
        var done = new CountDownLatch(1);
        Thread.ofVirtual()
                .name("database-migrations-waiting")
                .start(() -> sayWhatIsWaitedFor(done));
        try {
            refuseNewer(flyway);
            flyway.migrate();
        } finally {
            done.countDown();
        }
    }

    /** One node works on the tables at a time; the others say why nothing happens yet. */
    private static void sayWhatIsWaitedFor(CountDownLatch done) {
        try {
            if (!done.await(SILENT_SECONDS, TimeUnit.SECONDS)) {
                Progress.say(
                        "Waiting until the tables are up to date; another node may be working on them");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
}
