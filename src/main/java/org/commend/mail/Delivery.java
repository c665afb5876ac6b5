package org.commend.mail;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One task for each letter. A failed try is tried again after 15 seconds, then twice as long each
 * time, up to an hour between two; after {@link #TRIES} tries the letter counts as failed.
 */
@Configuration
class Delivery {
    static final int TRIES = 60;

    @Bean
    OneTimeTask<Void> delivering(ObjectProvider<Courier> courier) {
        return Tasks.oneTime("deliver-letter")
                .onFailure(
                        (complete, operations) -> {
                            int failures = complete.getExecution().consecutiveFailures + 1;
                            if (failures >= TRIES) {
                                courier.getObject()
                                        .giveUp(
                                                UUID.fromString(
                                                        complete.getExecution()
                                                                .taskInstance
                                                                .getId()));
                                operations.remove();
                            } else {
                                operations.reschedule(
                                        complete, complete.getTimeDone().plus(pause(failures)));
                            }
                        })
                .execute(
                        (instance, context) ->
                                courier.getObject().deliver(UUID.fromString(instance.getId())));
    }

    static Duration pause(int failures) {
        return Duration.ofSeconds(Math.min(3600, 15L << Math.min(10, failures - 1)));
    }
}
