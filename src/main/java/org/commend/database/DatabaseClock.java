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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * The database's clock, so that all nodes agree about a deadline and one whose own clock is wrong
 * harms nobody. It is asked at start and every minute, and nobody is told the time before the first
 * answer. Between two answers the time goes on by what has really passed here, which no setting of
 * this machine's clock changes; when that clock was set, or this machine slept, the database is
 * asked at once.
 */
final class DatabaseClock extends Clock implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

    /**
     * How far this machine's clock may drift from what has passed before something happened to it.
     */
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);

    /**
     * An answer of the database.
     *
     * @param there what its clock showed
     * @param nanos when that was, by what passes here
     * @param here what this machine's clock showed then
     */
    private record Measure(Instant there, long nanos, Instant here) {}

    private final Clock machine;
    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Measure> last = new AtomicReference<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final CountDownLatch measured = new CountDownLatch(1);
    private final DataSource dataSource;
    private final ScheduledExecutorService everyMinute =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("database-clock").factory());

    DatabaseClock(DataSource dataSource) {
        this(dataSource, Clock.systemUTC(), System::nanoTime);
    }

    DatabaseClock(DataSource dataSource, Clock machine, LongSupplier nanos) {
        this.dataSource = dataSource;
        this.machine = machine;
        this.nanos = nanos;
        everyMinute.scheduleWithFixedDelay(this::measure, 0, 1, TimeUnit.MINUTES);
    }

    private void measure() {
        measureNow();
        measured.countDown();
        asking.set(false);
    }

    private void measureNow() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            // The first answer also pays for warming up; the second is the one that counts.
            for (int i = 0; i < 2; i++) {
                long asked = nanos.getAsLong();
                try (var rows = statement.executeQuery("select clock_timestamp()")) {
                    rows.next();
                    var there = rows.getObject(1, OffsetDateTime.class).toInstant();
                    long answered = nanos.getAsLong();
                    last.set(new Measure(there, asked + (answered - asked) / 2, machine.instant()));
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn(
                    "The database's clock could not be read; the time goes on from the last answer ({})",
                    e.toString());
        }
    }

    @Override
    public Instant instant() {
        awaitFirstMeasure();
        Measure measure = last.get();
        if (measure == null) {
            return machine.instant(); // the database has not answered once, and nothing can be done
        }
        Duration passed = Duration.ofNanos(nanos.getAsLong() - measure.nanos());
        askAgainWhenSomethingHappened(measure, passed);
        return measure.there().plus(passed);
    }

    private void askAgainWhenSomethingHappened(Measure measure, Duration passed) {
        Duration byTheMachine = Duration.between(measure.here(), machine.instant());
        boolean happened = byTheMachine.minus(passed).abs().compareTo(NOTICEABLE) > 0;
        if (happened && !everyMinute.isShutdown() && asking.compareAndSet(false, true)) {
            everyMinute.execute(this::measure);
        }
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
