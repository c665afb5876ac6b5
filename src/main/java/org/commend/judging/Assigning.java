package org.commend.judging;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.figures.assignment.Change;
import org.commend.figures.assignment.Plan;
import org.commend.figures.assignment.Planner;
import org.commend.figures.assignment.Wishes;
import org.commend.kernel.Ruling;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads what: a plan is made and shown, and then that same plan is applied, or refused when the
 * ground has moved under it.
 */
@Component
public class Assigning {
    private static final long SEED = 20270523;

    private final PlanGround grounds;
    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final JudgeLetters letters;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Clock clock;

    Assigning(
            PlanGround grounds,
            JdbcClient jdbc,
            Programmes programmes,
            JudgeLetters letters,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Clock clock) {
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.letters = letters;
        this.acts = acts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The plan for the edition as it is now. Nothing changes by asking. */
    @OrganisersOf("edition")
    @Transactional(readOnly = true)
    public PlannedReads plan(EditionId edition) {
        var named = grounds.read(edition);
        return shown(edition, named, plan(named));
    }

    /** Whether reads may be assigned: until judging ends. */
    public Ruling mayAssign(Edition edition) {
        return Ruling.allowedIf(
                !edition.timeline().judgingHasEnded(clock.instant()), "panel.lastReads");
    }

    /**
     * Applies a plan as it was shown, and writes to the judges whose lists it changes.
     *
     * @throws org.commend.kernel.RuleRefused when something has changed since, or judging is over
     */
    @OrganisersOf("planned.edition()")
    @Transactional
    public void apply(PlannedReads planned) {
        Edition edition = programmes.hold(planned.edition());
        mayAssign(edition).orRefuse();
        var named = grounds.read(planned.edition());
        Plan plan = plan(named);
        Ruling.allowedIf(plan.madeFor().equals(planned.madeFor()), "plan.stale").orRefuse();
        Ruling.allowedIf(!plan.changes().isEmpty(), "plan.empty").orRefuse();
        Instant now = clock.instant();
        Set<UUID> changed = new LinkedHashSet<>();
        for (Change change : plan.changes()) {
            UUID nomination =
                    Objects.requireNonNull(named.nominations().get(change.pair().nomination()));
            UUID judge = Objects.requireNonNull(named.judges().get(change.pair().judge()));
            changed.add(judge);
            switch (change) {
                case Change.Added added -> {
                    jdbc.sql(
                                    "insert into assignment (nomination_id, account_id, assigned_at) values (?, ?, ?)")
                            .params(nomination, judge, Timestamp.from(now))
                            .update();
                }
                case Change.Removed removed ->
                        jdbc.sql(
                                        "delete from assignment where nomination_id = ? and account_id = ?")
                                .params(nomination, judge)
                                .update();
            }
        }
        changed.forEach(judge -> letters.assigned(edition, new AccountId(judge), now));
        acts.publishEvent(
                new ReadsAct.Assigned(
                        edition.programme().id(), signedIn.require().actor(), edition.id()));
    }

    private static Plan plan(PlanGround.Named named) {
        return new Planner().plan(named.ground(), Wishes.usual(SEED));
    }

    private static PlannedReads shown(EditionId edition, PlanGround.Named named, Plan plan) {
        return new PlannedReads(
                edition,
                plan.madeFor(),
                plan.changes().stream()
                        .map(
                                it ->
                                        new PlannedReads.Change(
                                                it instanceof Change.Added,
                                                it.pair().nomination(),
                                                named.categories()
                                                        .getOrDefault(it.pair().nomination(), ""),
                                                it.pair().judge(),
                                                it.reason()))
                        .toList(),
                plan.shortfalls().stream().map(it -> it.reason()).toList(),
                plan.assignments().size(),
                plan.report().fewest(),
                plan.report().middle(),
                plan.report().largest(),
                plan.report().pieces());
    }
}
