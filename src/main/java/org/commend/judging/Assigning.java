package org.commend.judging;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.accounts.People;
import org.commend.accounts.SignedIn;
import org.commend.audit.AuditTrail;
import org.commend.judging.assignment.Change;
import org.commend.judging.assignment.Plan;
import org.commend.judging.assignment.Planner;
import org.commend.judging.assignment.Wishes;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.London;
import org.commend.kernel.NotFound;
import org.commend.kernel.Ruling;
import org.commend.mail.BaseAddress;
import org.commend.mail.LetterTexts;
import org.commend.mail.Postbox;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
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
    private final People people;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final BaseAddress base;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    Assigning(
            PlanGround grounds,
            JdbcClient jdbc,
            Programmes programmes,
            People people,
            Postbox postbox,
            LetterTexts texts,
            BaseAddress base,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.people = people;
        this.postbox = postbox;
        this.texts = texts;
        this.base = base;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The plan for the edition as it is now. Nothing changes by asking. */
    @PreAuthorize("@may.organise(#edition)")
    @Transactional(readOnly = true)
    public PlannedReads plan(EditionId edition) {
        var named = grounds.read(edition);
        return shown(edition, named, plan(named));
    }

    /** Whether reads may be assigned: until judging ends. */
    public Ruling mayAssign(Edition edition) {
        return Ruling.allowedIf(
                !edition.timeline().reached(Moment.SHORTLIST, clock.instant()), "panel.lastReads");
    }

    /**
     * Applies a plan as it was shown, and writes to the judges whose lists it changes.
     *
     * @throws org.commend.kernel.RuleRefused when something has changed since, or judging is over
     */
    @PreAuthorize("@may.organise(#planned.edition())")
    @Transactional
    public void apply(PlannedReads planned) {
        Edition edition = programmes.edition(planned.edition()).orElseThrow(NotFound::new);
        mayAssign(edition).orRefuse();
        jdbc.sql("select id from edition where id = ? for update")
                .param(edition.id().value())
                .query(UUID.class)
                .list();
        var named = grounds.read(planned.edition());
        Plan plan = plan(named);
        Ruling.allowedIf(plan.madeFor().equals(planned.madeFor()), "plan.stale").orRefuse();
        Ruling.allowedIf(!plan.changes().isEmpty(), "plan.empty").orRefuse();
        Instant now = clock.instant();
        Set<UUID> given = new HashSet<>();
        for (Change change : plan.changes()) {
            UUID nomination =
                    Objects.requireNonNull(named.nominations().get(change.pair().nomination()));
            UUID judge = Objects.requireNonNull(named.judges().get(change.pair().judge()));
            switch (change) {
                case Change.Added added -> {
                    jdbc.sql(
                                    "insert into assignment (nomination_id, account_id, assigned_at) values (?, ?, ?)")
                            .params(nomination, judge, Timestamp.from(now))
                            .update();
                    given.add(judge);
                }
                case Change.Removed removed ->
                        jdbc.sql(
                                        "delete from assignment where nomination_id = ? and account_id = ?")
                                .params(nomination, judge)
                                .update();
            }
        }
        given.forEach(judge -> tell(edition, new AccountId(judge), plan.madeFor()));
        audit.write(
                edition.programme().id(),
                signedIn.require().actor(),
                "reads.assigned",
                edition.id().value());
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
                                                it.reason().sentence()))
                        .toList(),
                plan.shortfalls().stream().map(it -> it.reason().sentence()).toList(),
                plan.assignments().size(),
                plan.report().fewest(),
                plan.report().middle(),
                plan.report().largest(),
                plan.report().pieces());
    }

    private void tell(Edition edition, AccountId judge, String plan) {
        var person = people.known(edition.programme().id(), judge).orElseThrow(NotFound::new);
        int count =
                jdbc.sql(
                                "select count(*) from judge_reading r join category c on c.id = r.category_id where r.account_id = ? and c.edition_id = ?")
                        .params(judge.value(), edition.id().value())
                        .query(Integer.class)
                        .single();
        var values =
                Map.of(
                        "name", person.name(),
                        "count", count == 1 ? "one nomination" : count + " nominations",
                        "programme", edition.programme().name(),
                        "edition", edition.name(),
                        "ends", London.weekdayAndTime(edition.timeline().at(Moment.SHORTLIST)),
                        "link",
                                base.of(
                                        "/judge/%s/%s"
                                                .formatted(
                                                        edition.programme().slug(),
                                                        edition.slug())),
                        "contact", edition.programme().contact());
        postbox.put(
                texts.letter("judge-assigned", new EmailAddress(person.email()), values)
                        .of(
                                edition.programme().id(),
                                "judge-assigned:" + plan + ":" + judge.value(),
                                judge.value()));
    }
}
