package org.commend.judging;

import java.sql.Timestamp;
import java.time.Clock;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.audit.AuditTrail;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Reason;
import org.commend.kernel.Typed;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.commend.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
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
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    Recusing(
            JdbcClient jdbc,
            Readings readings,
            Programmes programmes,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.programmes = programmes;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Declares a conflict with a nomination that the judge was to read. It cannot be taken back by
     * the judge.
     *
     * @throws InvalidValue when the reason is longer than {@link Reason#LONGEST}
     */
    @PreAuthorize("@may.judge(#nomination)")
    @Transactional
    public void declare(NominationId nomination, ConflictDegree degree, String reason) {
        AccountId judge = signedIn.require();
        CategoryId category = readings.hold(nomination, judge);
        String kept = Typed.of(reason).text().strip();
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
        audit.write(
                programmes.editionOf(category).programme().id(),
                judge.actor(),
                "judge.recused",
                nomination.value());
    }
}
