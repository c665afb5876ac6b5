package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.commend.testing.MovableClock;
import org.commend.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseClockTests {

    @Test
    void tells_the_databases_time_whatever_this_machine_says() throws Exception {
        var database = TestDatabases.empty();
        // This database's clock is two hours ahead: an earlier schema hides PostgreSQL's function.
        var ahead =
                new DriverManagerDataSource(
                        database.url() + "?currentSchema=public,pg_catalog",
                        database.username(),
                        database.password());
        JdbcClient.create(ahead)
                .sql(
                        """
                        create function public.clock_timestamp() returns timestamptz
                        language sql as $$ select pg_catalog.clock_timestamp() + interval '2 hours' $$
                        """)
                .update();
        var clock = new DatabaseClock(ahead);
        try {
            var expected = Instant.now().plus(Duration.ofHours(2));
            assertThat(Duration.between(expected, clock.instant()).abs())
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(clock.withZone(ZoneId.of("Europe/London")).instant())
                    .isAfterOrEqualTo(expected.minusSeconds(1));
        } finally {
            clock.destroy();
        }
    }

    @Test
    void a_jump_of_this_machines_clock_changes_nothing_and_time_goes_on_by_what_has_passed() {
        var database = TestDatabases.empty();
        var source =
                new DriverManagerDataSource(
                        database.url(), database.username(), database.password());
        var machine = new MovableClock();
        var passed = new AtomicLong();
        long begun = System.nanoTime();
        var clock = new DatabaseClock(source, machine, () -> System.nanoTime() + passed.get());
        try {
            var before = clock.instant();
            for (Duration jump :
                    List.of(Duration.ofHours(-3), Duration.ofDays(400), Duration.ofSeconds(-59))) {
                machine.set(Instant.now().plus(jump));
                var now = clock.instant();
                assertThat(Duration.between(before, now))
                        .as("jump of %s", jump)
                        .isBetween(
                                Duration.ofMillis(-50),
                                Duration.ofNanos(System.nanoTime() - begun).plusMillis(50));
            }
            machine.release();
            var waited = clock.instant();
            passed.set(Duration.ofSeconds(40).toNanos());
            assertThat(Duration.between(waited, clock.instant()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(39));
        } finally {
            clock.destroy();
        }
    }
}
