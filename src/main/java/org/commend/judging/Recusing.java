package org.commend.judging;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.NotFound;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.kernel.Typed;
import org.commend.kernel.Visible;
import org.commend.kernel.permission.JudgesOf;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A judge's conflict of interest takes a nomination out of everything that they can see, at once.
 */
@Component
public class Recusing {
    private final JdbcClient jdbc;
    private final Readings readings;
    private final Programmes programmes;
    private final JudgeLetters letters;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Clock clock;

    Recusing(
            JdbcClient jdbc,
            Readings readings,
            Programmes programmes,
            JudgeLetters letters,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Clock clock) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.programmes = programmes;
        this.letters = letters;
        this.acts = acts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Declares a conflict with a nomination that the judge was to read. The judge cannot take it
     * back; a chair can lift it.
     *
     * @throws InvalidValue when the reason is longer than {@link Reason#LONGEST}
     */
    @JudgesOf("nomination")
    @Transactional
    public void declare(NominationId nomination, ConflictDegree degree, String reason) {
        AccountId judge = signedIn.require();
        CategoryId category = readings.hold(nomination, judge);
        String kept = Visible.trim(Typed.of(reason).text());
        if (kept.length() > Reason.LONGEST) {
            throw new InvalidValue("reason.tooLong", Reason.LONGEST);
        }
        jdbc.sql(
                        "insert into recusal (nomination_id, account_id, degree, reason, declared_at) values (?, ?, ?, ?, ?)")
                .params(
                        nomination.value(),
                        judge.value(),
                        degree.name(),
                        kept,
                        Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from assignment where nomination_id = ? and account_id = ?")
                .params(nomination.value(), judge.value())
                .update();
        acts.publishEvent(
                new JudgeAct.Recused(
                        programmes.editionOf(category).programme().id(),
                        judge.actor(),
                        nomination));
    }

    /**
     * Lifts a conflict that was declared by mistake: the nomination is on the judge’s list again.
     * What was declared is kept with the reason.
     */
    @ChairWithoutConflict
    @Transactional
    public void lift(NominationId nomination, AccountId judge, Reason reason) {
        AccountId chair = signedIn.require();
        Edition edition = programmes.hold(editionOf(nomination));
        Ruling.allowedIf(!edition.timeline().judgingHasEnded(clock.instant()), "conflict.tooLate")
                .orRefuse();
        int kept =
                jdbc.sql(
                                """
                                insert into lifted_recusal (id, nomination_id, account_id, degree, reason, declared_at,
                                                            lifted_by, lifted_at, lift_reason)
                                select ?, nomination_id, account_id, degree, reason, declared_at, ?, ?, ?
                                from recusal where nomination_id = ? and account_id = ?
                                """)
                        .params(
                                UUID.randomUUID(),
                                chair.value(),
                                Timestamp.from(clock.instant()),
                                reason.value(),
                                nomination.value(),
                                judge.value())
                        .update();
        Ruling.allowedIf(kept > 0, "conflict.gone").orRefuse();
        jdbc.sql("delete from recusal where nomination_id = ? and account_id = ?")
                .params(nomination.value(), judge.value())
                .update();
        jdbc.sql(
                        """
                        insert into assignment (nomination_id, account_id, assigned_at)
                        select n.id, p.account_id, ? from shown_nomination n
                        join panel_member p on p.category_id = n.category_id and p.account_id = ?
                        where n.id = ? and n.state = 'ACCEPTED' on conflict do nothing
                        """)
                .params(Timestamp.from(clock.instant()), judge.value(), nomination.value())
                .update();
        letters.lifted(edition, judge, nomination, clock.instant());
        acts.publishEvent(
                new JudgeAct.ConflictLifted(
                        edition.programme().id(), chair.actor(), nomination, reason));
    }

    private EditionId editionOf(NominationId nomination) {
        return jdbc.sql(
                        "select c.edition_id from shown_nomination n join shown_category c on c.id = n.category_id where n.id = ?")
                .param(nomination.value())
                .query(UUID.class)
                .optional()
                .map(EditionId::new)
                .orElseThrow(NotFound::new);
    }
}
