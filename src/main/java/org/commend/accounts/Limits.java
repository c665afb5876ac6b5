package org.commend.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Ruling;
import org.commend.kernel.Secret;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Counts in the database what people without an account do, so that all nodes count together: one
 * row for each limit, client and span of time, raised by one statement that locks this row alone.
 */
@Component
public class Limits {
    private final JdbcClient jdbc;
    private final Clock clock;

    Limits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one use by the client of this request; what happens outside a request is ours and
     * counts for nobody.
     *
     * @throws org.commend.kernel.RuleRefused when it is one too many, with the time to come back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(Limit limit) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it) {
            use(limit, String.valueOf(it.getRequest().getRemoteAddr()));
        }
    }

    /**
     * Counts one letter to an address, whoever asked for it.
     *
     * @throws org.commend.kernel.RuleRefused when it is one too many
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(Limit limit, EmailAddress to) {
        use(limit, to.value());
    }

    /** Forgets all spans that are over: whose they were is nobody's business any more. */
    @Transactional
    void sweep() {
        jdbc.sql("delete from limit_use where ends_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** The same outside Spring's idea of a request, for a filter before it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(Limit limit, String who) {
        long span = limit.within().toMillis();
        Instant ends = Instant.ofEpochMilli((clock.instant().toEpochMilli() / span + 1) * span);
        int counted =
                jdbc.sql(
                                """
                                insert into limit_use as it (kind, who, ends_at, used) values (?, ?, ?, 1)
                                on conflict (kind, who, ends_at) do update set used = it.used + 1 where it.used < ?
                                """)
                        .params(
                                limit.name(),
                                Secret.sha256(limit.name() + ":" + who),
                                Timestamp.from(ends),
                                limit.most())
                        .update();
        Ruling.allowedIf(counted == 1, "limit." + limit.name(), ends).orRefuse();
    }

    /** Every hour, on one of the nodes. */
    @Configuration(proxyBeanMethods = false)
    static class Hourly {
        @Bean
        RecurringTask<Void> forgettingUses(ObjectProvider<Limits> limits) {
            return Tasks.recurring("forget-uses", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> limits.getObject().sweep());
        }
    }
}
