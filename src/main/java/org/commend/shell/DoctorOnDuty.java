package org.commend.shell;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.commend.database.Examination;
import org.commend.kernel.Invariant;
import org.commend.kernel.Invariants;
import org.commend.kernel.ProgrammeId;
import org.commend.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Asks every invariant in the background of each start and every day, and is loud about one that
 * does not hold: in the log, and to the organisers whose awards it concerns. The chains of the
 * audit have a watch of their own.
 */
@Component
class DoctorOnDuty implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DoctorOnDuty.class);

    private final DataSource source;
    private final List<Invariant> invariants = new ArrayList<>();
    private volatile Map<UUID, String> broken = Map.of();

    DoctorOnDuty(DataSource source, List<Invariants> modules) {
        this.source = source;
        modules.forEach(it -> invariants.addAll(it.all()));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Thread.ofVirtual()
                .name("doctor")
                .start(
                        () -> {
                            try {
                                look();
                            } catch (SQLException | RuntimeException stopped) {
                                LOG.warn("The data could not be examined: {}", stopped.toString());
                            }
                        });
    }

    /** Asks all of them now. */
    void look() throws SQLException {
        var found = new HashMap<UUID, String>();
        for (var it : Examination.of(source, invariants)) {
            if (!it.holds()) {
                LOG.error(
                        "This does not hold: {} It is broken by {}.",
                        Words.english().of(it.sentence()),
                        it.told());
                it.breaches().stream()
                        .filter(b -> b.programme() != null)
                        .forEach(b -> found.putIfAbsent(b.programme(), it.sentence().key()));
            }
        }
        broken = Map.copyOf(found);
    }

    /** The key of what does not hold of a programme's data; empty when all does. */
    String broken(ProgrammeId programme) {
        return broken.getOrDefault(programme.value(), "");
    }

    /** Daily, on one of the nodes. */
    @Configuration(proxyBeanMethods = false)
    static class Daily {
        @Bean
        RecurringTask<Void> examiningTheData(ObjectProvider<DoctorOnDuty> doctor) {
            return Tasks.recurring("examine-the-data", FixedDelay.of(Duration.ofDays(1)))
                    .execute(
                            (instance, context) -> {
                                try {
                                    doctor.getObject().look();
                                } catch (SQLException stopped) {
                                    throw new IllegalStateException(stopped);
                                }
                            });
        }
    }
}
