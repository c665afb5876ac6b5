package org.commend.acts;

import static org.commend.acts.Life.*;
import static org.commend.acts.Row.DONE;
import static org.commend.acts.Row.NOT_FOUND;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.judging.Assigning;
import org.commend.judging.ConflictDegree;
import org.commend.judging.Empanelling;
import org.commend.judging.PlannedReads;
import org.commend.judging.Recusing;
import org.commend.judging.Scoring;
import org.commend.judging.ShortlistQueries;
import org.commend.judging.Shortlisting;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.NotFound;
import org.commend.kernel.PersonName;
import org.commend.kernel.Reason;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Secret;
import org.commend.kernel.Writing;
import org.commend.nominations.Drafting;
import org.commend.nominations.Fields;
import org.commend.nominations.NameForm;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationId;
import org.commend.nominations.Screening;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.EditionId;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.programme.SettingUp;
import org.commend.publication.AnnouncementId;
import org.commend.publication.Announcing;
import org.commend.publication.Citation;
import org.commend.publication.Conferring;
import org.commend.publication.HonourId;
import org.commend.publication.NamedRecipient;
import org.commend.publication.TakingDown;
import org.commend.testing.MovableClock;
import org.commend.testing.OwnEdition;
import org.commend.testing.Said;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** An edition that lives through all states, and the pages that were opened on the way. */
final class LivedEdition {
    private static final Reason WHY = new Reason("A reason that is kept.");
    private static final Citation FOR = new Citation("For what they did.");
    private static final NamedRecipient DORA =
            new NamedRecipient("Dora Direct", NameForm.FULL, "", "");

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final OwnEdition world;
    private final Traces traces;
    private final AccountId olga;
    private final AccountId oscar;
    private final EditionId edition;
    private final CategoryId award;
    private final CategoryId direct;
    private final CategoryId other;

    // what the pages held
    private final Secret unsent;
    private final Secret sent;
    private final Secret two;
    private final NominationId river;
    private final NominationId garden;
    private final NominationId door;
    private final NominationId waiting;
    private final AccountId chair;
    private final AccountId recused;
    private final AccountId dismissed;
    private PlannedReads plan;
    private String decision = "";
    private HonourId honour;
    private HonourId retracted;
    private AnnouncementId replaced;
    private AnnouncementId drawn;
    private AnnouncementId again;
    private String digest = "";

    LivedEdition(ApplicationContext parts, MovableClock clock) {
        this.parts = parts;
        this.clock = clock;
        world = new OwnEdition(parts, "Lived Awards");
        olga = world.organiser();
        oscar = world.second();
        traces = new Traces(parts.getBean(JdbcClient.class));
        edition = world.edition().id();
        award = world.award("practice").id();
        direct =
                world.edition().categories().stream()
                        .filter(Category::direct)
                        .findFirst()
                        .orElseThrow()
                        .id();
        other = world.award("young-people").id();
        unsent = world.draft("practice").write();
        two = world.draft("innovation").with(Fields.NOMINEES, "2").write();
        sent = world.draft("practice").with(Fields.HEADLINE, "A sent one").write();
        waiting = of(Nominating.class).submit(sent).nomination();
        river = world.accepted("practice", "A worker by the river").nomination();
        garden = world.accepted("practice", "A garden on a roof").nomination();
        door = world.accepted("practice", "A door that opens").nomination();
        chair = world.judge("practice", "Clara Chair", true);
        recused = world.judge("practice", "Rosa Recused", false);
        dismissed = world.judge("practice", "Dan Dismissed", false);
    }

    /** Goes through all states and asks every act in each of them. */
    void live(List<Row> table) {
        for (Life state : Life.values()) {
            become(state);
            for (Row row : table) {
                if (row.opened.compareTo(state) <= 0) {
                    row.answered.put(state, answer(row));
                }
            }
            clock.release();
        }
    }

    private void become(Life state) {
        switch (state) {
            case OPEN -> {}
            case CLOSED -> world.begin(Moment.CLOSES);
            case SCREENING -> world.begin(Moment.SCREENING);
            case JUDGING -> {
                world.begin(Moment.JUDGING);
                plan = as(olga, () -> of(Assigning.class).plan(edition));
                world.assign();
                for (AccountId judge : List.of(chair, recused, dismissed)) {
                    for (NominationId it : List.of(river, garden)) {
                        score(judge, it);
                    }
                    world.as(judge, () -> of(Scoring.class).submit(garden));
                }
            }
            case RECUSED ->
                    world.as(
                            recused,
                            () -> of(Recusing.class).declare(river, ConflictDegree.CLOSE, ""));
            case DISMISSED ->
                    world.as(olga, () -> of(Empanelling.class).dismiss(award, dismissed, WHY));
            case JUDGED -> world.begin(Moment.SHORTLIST);
            case DECIDED -> decideAndConfer();
            case DRAWN -> {
                replaced = drawUp();
                digest = digest();
            }
            case REPLACED -> drawn = drawUp();
            case LATE -> clock.set(embargo());
            case APPROVED -> approve(drawn);
            case ASKED -> world.as(olga, () -> of(Announcing.class).askRelease(drawn, WHY));
            case PUBLIC -> world.as(oscar, () -> of(Announcing.class).release(drawn));
            case TAKEN_DOWN -> world.as(olga, () -> of(TakingDown.class).takeDown(drawn, WHY));
            case AGAIN -> {
                again = drawUp();
                approve(again);
                world.as(olga, () -> of(Announcing.class).askRelease(again, WHY));
                world.as(oscar, () -> of(Announcing.class).release(again));
            }
        }
    }

    private void decideAndConfer() {
        world.as(
                olga,
                () -> {
                    of(Shortlisting.class).decide(award, List.of(river, garden), WHY, "");
                    decision = of(ShortlistQueries.class).decided(award).state();
                    honour = confer(river);
                    retracted = confer(garden);
                    of(Conferring.class).takeBack(award, retracted, WHY);
                    of(Conferring.class).conferDirectly(direct, FOR, DORA);
                    for (Category it : world.open()) {
                        if (!it.id().equals(award)) {
                            of(Conferring.class).withhold(it.id(), FOR);
                        }
                    }
                });
    }

    /** The rows, in the order of the way. */
    List<Row> table() {
        var rows = new ArrayList<Row>();
        nominating(rows);
        programme(rows);
        judging(rows);
        conferring(rows);
        announcing(rows);
        return rows;
    }

    private void nominating(List<Row> rows) {
        var nominating = of(Nominating.class);
        rows.add(
                row(OPEN, "Nominating.start", "an award", null, () -> nominating.start(award))
                        .from(OPEN, DONE)
                        .from(CLOSED, "timeline.closed"));
        rows.add(
                row(
                                OPEN,
                                "Nominating.keep",
                                "a draft",
                                null,
                                () -> nominating.keep(unsent, Fields.HEADLINE, "Another line"))
                        .from(OPEN, DONE));
        rows.add(
                row(
                                OPEN,
                                "Nominating.keep",
                                "a draft that was sent",
                                null,
                                () -> nominating.keep(sent, Fields.HEADLINE, "Another line"))
                        .from(OPEN, "draft.sent"));
        var drafting = of(Drafting.class);
        for (boolean was : List.of(false, true)) {
            Secret key = was ? sent : unsent;
            String held = was ? "a draft that was sent" : "a draft";
            List.of(
                            row(
                                    OPEN,
                                    "Drafting.keep",
                                    held,
                                    null,
                                    () ->
                                            drafting.keep(
                                                    key,
                                                    Fields.HEADLINE,
                                                    Writing.knowing("Another line"))),
                            row(
                                    OPEN,
                                    "Drafting.setAside",
                                    held,
                                    null,
                                    () -> drafting.setAside(key, Fields.HEADLINE, "A former line")),
                            row(
                                    OPEN,
                                    "Drafting.removeNominee",
                                    held,
                                    null,
                                    () -> drafting.removeNominee(key, 1, 2)))
                    .forEach(
                            it ->
                                    rows.add(
                                            it.from(
                                                    OPEN,
                                                    was
                                                            ? "draft.sent"
                                                            : it.act.endsWith("removeNominee")
                                                                    ? "draft.peopleChanged"
                                                                    : DONE)));
        }
        rows.add(
                row(
                                OPEN,
                                "Drafting.removeNominee",
                                "a draft of two people",
                                null,
                                () -> drafting.removeNominee(two, 1, 2))
                        .from(OPEN, DONE));
        rows.add(
                row(OPEN, "Nominating.sendLink", "a draft", null, () -> nominating.sendLink(unsent))
                        .from(OPEN, DONE));
        rows.add(
                row(OPEN, "Nominating.submit", "a draft", null, () -> nominating.submit(unsent))
                        .from(OPEN, DONE)
                        .from(CLOSED, "draft.closed"));
        rows.add(
                row(
                                OPEN,
                                "Nominating.submit",
                                "a draft that was sent",
                                null,
                                () -> nominating.submit(sent))
                        .from(OPEN, DONE));
        var screening = of(Screening.class);
        rows.add(
                row(
                                OPEN,
                                "Screening.accept",
                                "a nomination that waits",
                                olga,
                                () -> screening.accept(waiting))
                        .from(OPEN, DONE)
                        .from(JUDGED, "screening.tooLate"));
        rows.add(
                row(
                                OPEN,
                                "Screening.refuse",
                                "a nomination that waits",
                                olga,
                                () -> screening.refuse(waiting, WHY))
                        .from(OPEN, DONE));
        for (String act : List.of("accept", "refuse")) {
            rows.add(
                    row(
                                    OPEN,
                                    "Screening." + act,
                                    "a nomination that is accepted",
                                    olga,
                                    act.equals("accept")
                                            ? () -> screening.accept(river)
                                            : () -> screening.refuse(river, WHY))
                            .from(OPEN, "screening.decided"));
        }
    }

    private void programme(List<Row> rows) {
        var settingUp = of(SettingUp.class);
        rows.add(
                row(OPEN, "SettingUp.begin", "the close", olga, begin(settingUp, Moment.CLOSES))
                        .from(OPEN, DONE)
                        .from(CLOSED, "timeline.alreadyBegun"));
        rows.add(
                row(OPEN, "SettingUp.begin", "judging", olga, begin(settingUp, Moment.JUDGING))
                        .from(OPEN, "timeline.notNext")
                        .from(SCREENING, DONE)
                        .from(JUDGING, "timeline.alreadyBegun"));
        rows.add(
                row(
                                OPEN,
                                "SettingUp.begin",
                                "the end of judging",
                                olga,
                                begin(settingUp, Moment.SHORTLIST))
                        .from(OPEN, "timeline.notNext")
                        .from(JUDGING, DONE)
                        .from(JUDGED, "timeline.alreadyBegun"));
        rows.add(
                row(
                                OPEN,
                                "SettingUp.begin",
                                "the ceremony",
                                olga,
                                begin(settingUp, Moment.CEREMONY))
                        .from(OPEN, "timeline.notNext")
                        .from(JUDGED, DONE)
                        .in(LATE, "timeline.alreadyBegun")
                        .from(PUBLIC, "timeline.published")
                        .in(TAKEN_DOWN, DONE));
        rows.add(
                row(OPEN, "SettingUp.begin", "the release", olga, begin(settingUp, Moment.RELEASE))
                        .from(OPEN, "timeline.release"));
    }

    private Runnable begin(SettingUp settingUp, Moment moment) {
        return () -> settingUp.begin(edition, moment, WHY);
    }

    private void judging(List<Row> rows) {
        var empanelling = of(Empanelling.class);
        rows.add(
                row(
                                OPEN,
                                "Empanelling.appoint",
                                "a panel",
                                olga,
                                () -> appoint(empanelling, "Nina New"))
                        .from(OPEN, DONE)
                        .from(JUDGED, "panel.lastReads"));
        rows.add(
                row(
                                OPEN,
                                "Empanelling.appoint",
                                "a judge who is on it",
                                olga,
                                () -> appoint(empanelling, "Clara Chair"))
                        .from(OPEN, "panel.member")
                        .from(JUDGED, "panel.lastReads"));
        rows.add(
                row(
                                OPEN,
                                "Empanelling.dismiss",
                                "a judge",
                                olga,
                                () -> empanelling.dismiss(award, dismissed, WHY))
                        .from(OPEN, DONE)
                        .from(DISMISSED, "panel.gone")
                        .from(JUDGED, "panel.lastReads"));
        rows.add(
                row(
                                JUDGING,
                                "Assigning.apply",
                                "a plan that was applied",
                                olga,
                                () -> of(Assigning.class).apply(plan))
                        .from(JUDGING, "plan.stale")
                        .from(JUDGED, "panel.lastReads"));
        rows.add(
                row(
                                SCREENING,
                                "Assigning.apply",
                                "a plan just made",
                                olga,
                                () -> of(Assigning.class).apply(of(Assigning.class).plan(edition)))
                        .from(SCREENING, DONE)
                        .from(JUDGING, "plan.empty")
                        .from(JUDGED, "panel.lastReads"));
        rows.add(
                row(
                                JUDGING,
                                "Recusing.lift",
                                "a conflict",
                                chair,
                                () -> of(Recusing.class).lift(river, recused, WHY))
                        .from(JUDGING, "conflict.gone")
                        .from(RECUSED, DONE)
                        .from(JUDGED, "conflict.tooLate"));
        rows.add(
                row(
                                JUDGING,
                                "Recusing.lift",
                                "a conflict, by a judge who does not chair",
                                dismissed,
                                () -> of(Recusing.class).lift(river, recused, WHY))
                        .from(JUDGING, NOT_FOUND));
        reading(rows, "a judge who was recused", recused, RECUSED);
        reading(rows, "a judge who was taken off", dismissed, DISMISSED);
        reading(rows, "a judge", chair, null);
        var shortlisting = of(Shortlisting.class);
        rows.add(
                row(
                                OPEN,
                                "Shortlisting.decide",
                                "no decision",
                                olga,
                                () -> shortlisting.decide(award, List.of(river, garden), WHY, ""))
                        .from(OPEN, "shortlist.early")
                        .from(JUDGED, DONE)
                        .from(DECIDED, "shortlist.stale")
                        .from(APPROVED, "announcement.waiting")
                        .from(PUBLIC, "announcement.released")
                        .in(TAKEN_DOWN, "shortlist.stale"));
        rows.add(
                row(
                                DECIDED,
                                "Shortlisting.decide",
                                "the decision, without what is honoured",
                                olga,
                                () ->
                                        shortlisting.decide(
                                                award, List.of(garden, door), WHY, decision))
                        .from(DECIDED, "shortlist.honoured")
                        .from(APPROVED, "announcement.waiting")
                        .from(PUBLIC, "announcement.released")
                        .in(TAKEN_DOWN, "shortlist.honoured"));
        rows.add(
                row(
                                DECIDED,
                                "Shortlisting.decide",
                                "the decision",
                                olga,
                                () -> shortlisting.decide(award, List.of(river), WHY, decision))
                        .from(DECIDED, DONE)
                        .from(APPROVED, "announcement.waiting")
                        .from(PUBLIC, "announcement.released")
                        .in(TAKEN_DOWN, DONE));
    }

    private void reading(List<Row> rows, String who, AccountId judge, Life gone) {
        var scoring = of(Scoring.class);
        String first = world.award("practice").criteria().getFirst().key();
        for (Row row :
                List.of(
                        row(
                                JUDGING,
                                "Scoring.score",
                                who,
                                judge,
                                () -> scoring.score(river, first, 5)),
                        row(
                                JUDGING,
                                "Scoring.comment",
                                who,
                                judge,
                                () -> scoring.comment(river, "A word.")),
                        row(
                                JUDGING,
                                "Scoring.keep",
                                who,
                                judge,
                                () -> scoring.keep(river, first, Writing.knowing("6"))),
                        row(
                                JUDGING,
                                "Scoring.setAside",
                                who,
                                judge,
                                () -> scoring.setAside(river, "comment", "A former word.")),
                        row(JUDGING, "Scoring.submit", who, judge, () -> scoring.submit(river)))) {
            row.from(JUDGING, DONE).from(JUDGED, "timeline.judgingOver");
            rows.add(gone == null ? row : row.from(gone, NOT_FOUND));
        }
        Row score =
                row(
                                JUDGING,
                                "Scoring.score",
                                who + ", on what is submitted",
                                judge,
                                () -> scoring.score(garden, first, 5))
                        .from(JUDGING, "scorecard.submitted")
                        .from(JUDGED, "timeline.judgingOver");
        Row reopen =
                row(JUDGING, "Scoring.reopen", who, judge, () -> scoring.reopen(garden))
                        .from(JUDGING, DONE)
                        .from(JUDGED, "timeline.judgingOver");
        rows.add(gone == DISMISSED ? score.from(gone, NOT_FOUND) : score);
        rows.add(gone == DISMISSED ? reopen.from(gone, NOT_FOUND) : reopen);
        Row declare =
                row(
                                JUDGING,
                                "Recusing.declare",
                                who,
                                judge,
                                () -> of(Recusing.class).declare(river, ConflictDegree.CLOSE, ""))
                        .from(JUDGING, DONE);
        rows.add(gone == null ? declare : declare.from(gone, NOT_FOUND));
    }

    private void conferring(List<Row> rows) {
        var conferring = of(Conferring.class);
        rows.add(
                announced(
                        row(
                                        JUDGED,
                                        "Conferring.confer",
                                        "what is shortlisted",
                                        olga,
                                        () -> confer(garden))
                                .from(JUDGED, "honour.notShortlisted")
                                .from(DECIDED, DONE),
                        DONE));
        rows.add(
                announced(
                        row(
                                        DECIDED,
                                        "Conferring.confer",
                                        "what is honoured",
                                        olga,
                                        () -> confer(river))
                                .from(DECIDED, "honour.already"),
                        "honour.already"));
        rows.add(
                announced(
                        row(
                                        DECIDED,
                                        "Conferring.confer",
                                        "what is not shortlisted",
                                        olga,
                                        () -> confer(door))
                                .from(DECIDED, "honour.notShortlisted"),
                        "honour.notShortlisted"));
        rows.add(
                announced(
                        row(
                                        OPEN,
                                        "Conferring.conferDirectly",
                                        "the direct award",
                                        olga,
                                        () -> conferring.conferDirectly(direct, FOR, DORA))
                                .from(OPEN, DONE),
                        DONE));
        rows.add(
                announced(
                        row(
                                        OPEN,
                                        "Conferring.withhold",
                                        "an award",
                                        olga,
                                        () -> conferring.withhold(other, FOR))
                                .from(OPEN, DONE)
                                .from(DECIDED, "honour.withheld"),
                        "honour.withheld"));
        rows.add(
                announced(
                        row(
                                        DECIDED,
                                        "Conferring.takeBack",
                                        "an honour",
                                        olga,
                                        () -> conferring.takeBack(award, honour, WHY))
                                .from(DECIDED, DONE),
                        DONE));
        rows.add(
                announced(
                        row(
                                        DECIDED,
                                        "Conferring.takeBack",
                                        "an honour that was taken back",
                                        olga,
                                        () -> conferring.takeBack(award, retracted, WHY))
                                .from(DECIDED, "honour.gone"),
                        "honour.gone"));
    }

    /** What an approved announcement stands on is closed, until it is taken down. */
    private static Row announced(Row row, String takenDown) {
        return row.from(APPROVED, "announcement.waiting")
                .from(PUBLIC, "announcement.released")
                .in(TAKEN_DOWN, takenDown);
    }

    private void announcing(List<Row> rows) {
        var announcing = of(Announcing.class);
        var takingDown = of(TakingDown.class);
        rows.add(
                row(
                                OPEN,
                                "Announcing.drawUp",
                                "an embargo to come",
                                olga,
                                () -> announcing.drawUp(edition, embargo()))
                        .from(OPEN, "honour.none")
                        .from(DECIDED, DONE)
                        .in(LATE, "announcement.past")
                        .from(APPROVED, "announcement.withdrawFirst")
                        .from(PUBLIC, "announcement.takeDown")
                        .in(TAKEN_DOWN, DONE));
        rows.add(
                row(
                                DECIDED,
                                "Announcing.drawUp",
                                "an embargo that is over",
                                olga,
                                () -> announcing.drawUp(edition, Instant.EPOCH))
                        .from(DECIDED, "announcement.past")
                        .from(APPROVED, "announcement.withdrawFirst")
                        .from(PUBLIC, "announcement.takeDown")
                        .in(TAKEN_DOWN, "announcement.past"));
        rows.add(
                row(
                                DRAWN,
                                "Announcing.approve",
                                "the announcement that stood first",
                                oscar,
                                () -> announcing.approve(replaced, digest))
                        .from(DRAWN, DONE)
                        .from(REPLACED, "announcement.replaced"));
        rows.add(
                row(
                                REPLACED,
                                "Announcing.approve",
                                "the announcement",
                                oscar,
                                () -> announcing.approve(drawn, digest))
                        .from(REPLACED, DONE)
                        .in(LATE, "announcement.late")
                        .from(APPROVED, "announcement.approved")
                        .from(TAKEN_DOWN, "announcement.takenDown"));
        rows.add(
                row(
                                REPLACED,
                                "Announcing.approve",
                                "other words than were seen",
                                oscar,
                                () -> announcing.approve(drawn, "0".repeat(64)))
                        .from(REPLACED, "announcement.changed")
                        .in(LATE, "announcement.late")
                        .from(APPROVED, "announcement.approved")
                        .from(TAKEN_DOWN, "announcement.takenDown"));
        rows.add(
                row(
                                REPLACED,
                                "Announcing.approve",
                                "what one drew up oneself",
                                olga,
                                () -> announcing.approve(drawn, digest))
                        .from(REPLACED, "announcement.same")
                        .from(APPROVED, "announcement.approved")
                        .from(TAKEN_DOWN, "announcement.takenDown"));
        for (boolean first : List.of(true, false)) {
            Supplier<AnnouncementId> held = first ? () -> replaced : () -> drawn;
            String words = first ? "the announcement that stood first" : "the announcement";
            Life opened = first ? DRAWN : REPLACED;
            var asked =
                    row(
                                    opened,
                                    "Announcing.askRelease",
                                    words,
                                    olga,
                                    () -> announcing.askRelease(held.get(), WHY))
                            .from(opened, "announcement.notApproved");
            var released =
                    row(
                                    opened,
                                    "Announcing.release",
                                    words,
                                    oscar,
                                    () -> announcing.release(held.get()))
                            .from(opened, "announcement.notApproved");
            var alone =
                    row(
                                    opened,
                                    "Announcing.release",
                                    words + ", asked by oneself",
                                    olga,
                                    () -> announcing.release(held.get()))
                            .from(opened, "announcement.notApproved");
            var withdrawn =
                    row(
                                    opened,
                                    "TakingDown.withdraw",
                                    words,
                                    oscar,
                                    () -> takingDown.withdraw(held.get(), WHY))
                            .from(opened, DONE);
            var down =
                    row(
                                    opened,
                                    "TakingDown.takeDown",
                                    words,
                                    oscar,
                                    () -> takingDown.takeDown(held.get(), WHY))
                            .from(opened, "announcement.notPublic");
            if (first) {
                List.of(asked, released, alone, withdrawn, down)
                        .forEach(it -> rows.add(it.from(REPLACED, "announcement.replaced")));
            } else {
                rows.add(
                        asked.from(APPROVED, DONE)
                                .from(ASKED, "announcement.releaseAsked")
                                .from(PUBLIC, "announcement.released")
                                .from(TAKEN_DOWN, "announcement.takenDown"));
                rows.add(
                        released.from(APPROVED, "announcement.releaseNotAsked")
                                .from(ASKED, DONE)
                                .from(PUBLIC, "announcement.released")
                                .from(TAKEN_DOWN, "announcement.takenDown"));
                rows.add(
                        alone.from(APPROVED, "announcement.releaseNotAsked")
                                .from(ASKED, "announcement.releaseSame")
                                .from(PUBLIC, "announcement.released")
                                .from(TAKEN_DOWN, "announcement.takenDown"));
                rows.add(
                        withdrawn
                                .from(PUBLIC, "announcement.takeDown")
                                .from(TAKEN_DOWN, "announcement.takenDown"));
                rows.add(down.from(PUBLIC, DONE).from(TAKEN_DOWN, "announcement.takenDown"));
            }
        }
    }

    private static Row row(Life opened, String act, String held, AccountId by, Runnable run) {
        return new Row(opened, act, held, by, run);
    }

    private String answer(Row row) {
        return parts.getBean(TransactionTemplate.class)
                .execute(
                        status -> {
                            status.setRollbackOnly();
                            var before = traces.now();
                            try {
                                if (row.by == null) {
                                    row.run.run();
                                } else {
                                    world.as(row.by, row.run);
                                }
                                row.traces.add(traces.since(before));
                                return DONE;
                            } catch (RuleRefused refused) {
                                if (Said.by(refused).contains("{")) {
                                    throw new AssertionError(Said.by(refused));
                                }
                                return refused.ruling().key();
                            } catch (NotFound | AccessDeniedException gone) {
                                return NOT_FOUND;
                            }
                        });
    }

    private void appoint(Empanelling empanelling, String name) {
        empanelling.appoint(
                award, new EmailAddress(world.email(name)), new PersonName(name), false);
    }

    private HonourId confer(NominationId nomination) {
        return of(Conferring.class)
                .confer(
                        award,
                        nomination,
                        HonourKind.WINNER,
                        FOR,
                        List.of(new NamedRecipient("Paula Practice", NameForm.FULL, "", "")));
    }

    private void score(AccountId judge, NominationId nomination) {
        world.as(
                judge,
                () ->
                        world.award("practice")
                                .criteria()
                                .forEach(it -> of(Scoring.class).score(nomination, it.key(), 7)));
    }

    private AnnouncementId drawUp() {
        return as(olga, () -> of(Announcing.class).drawUp(edition, embargo()));
    }

    private String digest() {
        return as(olga, () -> of(Announcing.class).standing(edition).orElseThrow().digest());
    }

    private void approve(AnnouncementId it) {
        world.as(oscar, () -> of(Announcing.class).approve(it, digest()));
    }

    private Instant embargo() {
        return world.edition().timeline().at(Moment.RELEASE).plus(Duration.ofHours(1));
    }

    private <T> T as(AccountId who, Supplier<T> act) {
        return of(SignedIn.class).as(who, act);
    }

    private <T> T of(Class<T> part) {
        return world.of(part);
    }
}
