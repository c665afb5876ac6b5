package org.commend.nominations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes away drafts that were begun and never got a word; one with a word stays. */
@Component
class Sweeping {
    /** Long enough for whoever began without a connection. */
    static final Duration EMPTY_FOR = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sweeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    int sweep() {
        return jdbc.sql(
                        """
                        delete from draft d where saved_at < ?
                          and not exists (select from draft_field f where f.draft_id = d.id and f.text <> '')
                          and not exists (select from draft_former f where f.draft_id = d.id)
                          and not exists (select from nomination n where n.draft_id = d.id)
                        """)
                .param(Timestamp.from(clock.instant().minus(EMPTY_FOR)))
                .update();
    }

    /** Every hour, on one of the nodes. */
    @Configuration(proxyBeanMethods = false)
    static class Hourly {
        @Bean
        RecurringTask<Void> sweepingEmptyDrafts(ObjectProvider<Sweeping> sweeping) {
            return Tasks.recurring("sweep-empty-drafts", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> sweeping.getObject().sweep());
        }
    }
}
