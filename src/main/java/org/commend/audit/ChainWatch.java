package org.commend.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commend.kernel.ProgrammeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at all chains at each start and every day, and is loud about one that broke: in the log,
 * and to the organisers of its programme, until somebody has mended it.
 */
@Component
public class ChainWatch implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ChainWatch.class);

    private final Chains chains;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<ProgrammeId, Long> broken = new ConcurrentHashMap<>();

    ChainWatch(Chains chains, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.chains = chains;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Thread.ofVirtual()
                .name("audit-watch")
                .start(
                        () -> {
                            try {
                                look();
                                sayWhoMayChangeIt();
                            } catch (RuntimeException stopped) {
                                LOG.warn(
                                        "The audit could not be looked at: {}", stopped.toString());
                            }
                        });
    }

    /** Recomputes all chains. */
    public void look() {
        List<ProgrammeId> all = chains.all();
        broken.keySet().retainAll(all);
        for (ProgrammeId programme : all) {
            transaction.executeWithoutResult(status -> look(programme));
        }
    }

    /**
     * The first entry of a chain that does not follow from the one before, when it was last looked
     * at; 0 when all held.
     */
    public long firstBroken(ProgrammeId programme) {
        return broken.getOrDefault(programme, 0L);
    }

    /** Whether every chain held when it was last looked at. */
    public boolean allHold() {
        return broken.isEmpty();
    }

    private void look(ProgrammeId programme) {
        long position = chains.firstBroken(programme);
        if (position == 0) {
            broken.remove(programme);
            chains.remember(programme, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else {
            broken.put(programme, position);
            LOG.error(
                    "The audit of {} is broken from its entry {} on: somebody changed it behind our back. Compare it with a backup.",
                    programme.value(),
                    position);
        }
    }

    private void sayWhoMayChangeIt() {
        boolean may =
                jdbc.sql("select has_table_privilege('audit_entry', 'UPDATE')")
                        .query(Boolean.class)
                        .single();
        if (may) {
            LOG.warn(
                    "The database role of the application owns the audit and could change it. Give it a role of its own: see «Two roles» in running.md.");
        }
    }

    /** Daily, on one of the nodes. */
    @Configuration(proxyBeanMethods = false)
    static class Daily {
        @Bean
        RecurringTask<Void> lookingAtTheAudit(ObjectProvider<ChainWatch> watch) {
            return Tasks.recurring("look-at-the-audit", FixedDelay.of(Duration.ofDays(1)))
                    .execute((instance, context) -> watch.getObject().look());
        }
    }
}
