package org.commend.database;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * The database's clock, so that all nodes agree about a deadline and one whose own clock is wrong
 * harms nobody. The distance to this machine's clock is measured at start and every minute, and
 * nobody is told the time before the first measure; while the database does not answer, the last
 * measured distance holds.
 */
final class DatabaseClock extends Clock implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

    private final Clock machine = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final CountDownLatch measured = new CountDownLatch(1);
    private final DataSource dataSource;
    private final ScheduledExecutorService everyMinute =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("database-clock").factory());

    DatabaseClock(DataSource dataSource) {
        this.dataSource = dataSource;
        everyMinute.scheduleWithFixedDelay(this::measure, 0, 1, TimeUnit.MINUTES);
    }

    private void measure() {
        measureNow();
        measured.countDown();
    }

    private void measureNow() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            // The first answer also pays for warming up; the second is the one that counts.
            for (int i = 0; i < 2; i++) {
                var asked = machine.instant();
                try (var rows = statement.executeQuery("select clock_timestamp()")) {
                    rows.next();
                    var there = rows.getObject(1, OffsetDateTime.class).toInstant();
                    var middle =
                            asked.plus(Duration.between(asked, machine.instant()).dividedBy(2));
                    ahead.set(Duration.between(middle, there));
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The database's clock could not be read; the last measure holds", e);
        }
    }

    @Override
    public Instant instant() {
        awaitFirstMeasure();
        return machine.instant().plus(ahead.get());
    }

    private void awaitFirstMeasure() {
        try {
            measured.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // who stops us needs no exact time
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(getZone())) {
            return this;
        }
        var instants = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return instants.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return instants.withZone(other);
            }
        };
    }

    @Override
    public void destroy() {
        everyMinute.shutdownNow();
        measured.countDown();
    }
}
