package org.commend.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.commend.kernel.Outage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes letters in the transaction of the act that writes them. When the act fails there is no
 * letter; when it commits the letter is delivered after it, and again until it is, always under the
 * same Message-ID.
 */
@Component
public class Postbox {
    private final JdbcClient jdbc;
    private final ObjectProvider<Scheduler> scheduler;
    private final CustomTask<Void> delivering;
    private final Clock clock;
    private final String host;

    Postbox(
            JdbcClient jdbc,
            ObjectProvider<Scheduler> scheduler,
            CustomTask<Void> delivering,
            Clock clock,
            SenderAddress sender) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.delivering = delivering;
        this.clock = clock;
        this.host = sender.host();
    }

    /** Writes a letter; a second one for the same occasion is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Instant due = letter.due() == null ? now : letter.due();
        int written =
                jdbc.sql(
                                """
                                insert into letter (id, programme_id, occasion, about, recipient, subject, body, private,
                                                    message_id, written_at, due_at, useless_at, state, attempts, trouble)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, '') on conflict (occasion) do nothing
                                """)
                        .param(id)
                        .param(letter.programme() == null ? null : letter.programme().value())
                        .params(
                                letter.occasion(),
                                letter.about(),
                                letter.to().value(),
                                letter.subject(),
                                letter.body(),
                                letter.secret(),
                                "<" + id + "@" + host + ">",
                                Timestamp.from(now),
                                Timestamp.from(due))
                        .param(
                                letter.life() == null
                                        ? null
                                        : Timestamp.from(now.plus(letter.life())))
                        .update();
        if (written > 0) {
            plan(it -> it.schedule(delivering.instance(id.toString()), due));
            wakeAfterCommit();
        }
    }

    /**
     * Plans a task that writes letters, in the transaction of whoever asks for it; it is done right
     * after it, and again until it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void planNow(TaskInstance<?> writing) {
        plan(it -> it.schedule(writing, Instant.EPOCH)); // due at once, by any clock
        wakeAfterCommit();
    }

    /** Takes back the letters about something that wait still. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelWaiting(UUID about) {
        jdbc.sql("update letter set state = 'CANCELLED' where about = ? and state = 'WAITING'")
                .param(about)
                .update();
    }

    /** Delivers now the letters about something that wait for a later instant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hasten(UUID about) {
        Instant now = clock.instant();
        jdbc.sql("select id from letter where about = ? and state = 'WAITING' and due_at > ?")
                .params(about, Timestamp.from(now))
                .query(UUID.class)
                .list()
                .forEach(id -> plan(it -> it.reschedule(delivering.instance(id.toString()), now)));
        jdbc.sql(
                        "update letter set due_at = ? where about = ? and state = 'WAITING' and due_at > ?")
                .params(Timestamp.from(now), about, Timestamp.from(now))
                .update();
        wakeAfterCommit();
    }

    /** A database that goes away here is told like one that goes away in any other statement. */
    private void plan(Consumer<Scheduler> deliveries) {
        try {
            deliveries.accept(scheduler.getObject());
        } catch (DataAccessException asAnywhere) {
            throw asAnywhere;
        } catch (RuntimeException failure) {
            Outage.orRethrow(failure);
            throw new DataAccessResourceFailureException(
                    "the delivery of a letter could not be planned", failure);
        }
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        scheduler.getObject().triggerCheckForDueExecutions();
                    }
                });
    }
}
