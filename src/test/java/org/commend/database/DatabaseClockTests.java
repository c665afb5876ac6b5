package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
}
