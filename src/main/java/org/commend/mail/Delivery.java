package org.commend.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One task for each letter; it stays until the letter's fate is known. What the mail server says is
 * foreseen and no failure of the task. Tasks are due by the database's clock, as are letters.
 */
@Configuration
class Delivery {
    /** How soon a letter is looked at again after something that nobody foresaw. */
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    @Bean
    com.github.kagkarlsson.scheduler.Clock clockOfTasks(@Qualifier("clock") Clock ofTheDatabase) {
        return ofTheDatabase::instant;
    }

    @Bean
    CustomTask<Void> delivering(ObjectProvider<Courier> courier) {
        return Tasks.custom("deliver-letter", Void.class)
                .onFailure(
                        (complete, operations) ->
                                operations.reschedule(
                                        complete, complete.getTimeDone().plus(AFTER_A_FAULT)))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                next(
                                        courier.getObject()
                                                .deliver(UUID.fromString(instance.getId()))));
    }

    private static CompletionHandler<Void> next(Optional<Instant> nextTry) {
        return nextTry.<CompletionHandler<Void>>map(
                        when -> (complete, operations) -> operations.reschedule(complete, when))
                .orElseGet(OnCompleteRemove::new);
    }
}
