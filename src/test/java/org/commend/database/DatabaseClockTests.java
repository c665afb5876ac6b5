package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.commend.testing.MovableClock;
import org.commend.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** In a database whose clock stands, what has passed here is what the test says. */
class DatabaseClockTests {
    private static final Instant THERE = Instant.parse("2031-05-01T10:00:00Z");

    private final MovableClock machine = new MovableClock();
    private final AtomicLong passed = new AtomicLong();
    private DatabaseClock clock;

    @BeforeEach
    void a_database_whose_clock_stands() {
        var database = TestDatabases.empty();
        // An earlier schema hides PostgreSQL's own function.
        var source =
                new DriverManagerDataSource(
                        database.url() + "?currentSchema=public,pg_catalog",
                        database.username(),
                        database.password());
        JdbcClient.create(source)
                .sql(
                        """
                        create function public.clock_timestamp() returns timestamptz
                        language sql as $$ select timestamptz '2031-05-01 10:00:00Z' $$
                        """)
                .update();
        machine.set("2027-02-01T12:00:00Z");
        clock = new DatabaseClock(source, machine, passed::get);
    }

    @AfterEach
    void stops() {
        clock.destroy();
    }

    @Test
    void tells_the_databases_time_whatever_this_machine_says() {
        assertThat(clock.instant()).isEqualTo(THERE);
        assertThat(clock.withZone(ZoneId.of("Europe/London")).instant()).isEqualTo(THERE);
    }

    @Test
    void time_goes_on_by_what_has_passed() {
        assertThat(clock.instant()).isEqualTo(THERE);
        passed.set(Duration.ofSeconds(40).toNanos());
        machine.advance(Duration.ofSeconds(40));
        assertThat(clock.instant()).isEqualTo(THERE.plusSeconds(40));
    }

    @Test
    void a_jump_of_this_machines_clock_changes_nothing() {
        assertThat(clock.instant()).isEqualTo(THERE);
        for (Duration jump :
                List.of(Duration.ofHours(-3), Duration.ofDays(400), Duration.ofSeconds(-59))) {
            machine.advance(jump);
            assertThat(clock.instant()).as("jump of %s", jump).isEqualTo(THERE);
        }
    }
}
