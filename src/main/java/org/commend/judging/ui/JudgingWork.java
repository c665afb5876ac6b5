package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;
import static org.commend.uikit.Texts.weekdayAndTime;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.Role;
import org.commend.judging.Assigning;
import org.commend.judging.PanelQueries;
import org.commend.judging.PanelQueries.CategoryProgress;
import org.commend.judging.ReadingList;
import org.commend.judging.Scoring;
import org.commend.judging.ShortlistQueries;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.ui.Task;
import org.commend.programme.ui.WaitingWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What judges have to read, what chairs may look at, and what organisers have to see to. */
@Component
@Order(2)
class JudgingWork implements WaitingWork {
    private final ReadingList readings;
    private final Scoring scoring;
    private final PanelQueries panels;
    private final Assigning assigning;
    private final ShortlistQueries shortlists;
    private final Clock clock;

    JudgingWork(
            ReadingList readings,
            Scoring scoring,
            PanelQueries panels,
            Assigning assigning,
            ShortlistQueries shortlists,
            Clock clock) {
        this.readings = readings;
        this.scoring = scoring;
        this.panels = panels;
        this.assigning = assigning;
        this.shortlists = shortlists;
        this.clock = clock;
    }

    @Override
    public List<Task> of(Edition edition, Role role, AccountId me) {
        return switch (role) {
            case JUDGE -> reading(edition, me);
            case CHAIR -> standings(edition, me);
            case ORGANISER ->
                    edition.timeline().judgingHasEnded(clock.instant())
                            ? undecided(edition)
                            : unassigned(edition);
        };
    }

    private List<Task> reading(Edition edition, AccountId me) {
        if (!scoring.mayScore(edition).isAllowed()) {
            return List.of();
        }
        var totals = readings.totals(edition.id(), me);
        return totals.toRead() == 0
                ? List.of()
                : List.of(
                        new Task(
                                text(
                                        "todo.read",
                                        totals.toRead(),
                                        totals.all(),
                                        MyReadingView.minutes(totals.left()),
                                        weekdayAndTime(edition.timeline().at(Moment.SHORTLIST))),
                                JudgingPlaces.MY_READING.of(edition),
                                text("judgingWork.readOn")));
    }

    private List<Task> standings(Edition edition, AccountId me) {
        boolean open =
                edition.timeline().judgingHasEnded(clock.instant())
                        && !edition.timeline().reached(Moment.CEREMONY, clock.instant())
                        && !panels.chairedBy(edition.id(), me).isEmpty();
        return open
                ? List.of(
                        new Task(
                                text("todo.standings"),
                                JudgingPlaces.MY_PANEL.of(edition),
                                text("judgingWork.seeTheStandings")))
                : List.of();
    }

    /**
     * Panels that are too small, and reads that nobody was given, once there is something to read.
     */
    private List<Task> unassigned(Edition edition) {
        var tasks = new ArrayList<Task>();
        var progress = panels.progress(edition.id());
        var members = panels.members(edition.id());
        edition.open().stream()
                .filter(award -> progress.stream().anyMatch(it -> has(it, award.id())))
                .filter(
                        award ->
                                members.stream()
                                                .filter(it -> it.category().equals(award.id()))
                                                .count()
                                        < award.reads())
                .forEach(
                        award ->
                                tasks.add(
                                        new Task(
                                                text(
                                                        "unfinished.panel",
                                                        award.name(),
                                                        award.reads()),
                                                JudgingPlaces.PANELS.of(edition),
                                                text("judgingWork.appointJudges"))));
        int unassigned =
                progress.stream().mapToInt(it -> Math.max(0, it.wanted() - it.assigned())).sum();
        if (unassigned > 0 && tasks.isEmpty() && assigning.mayAssign(edition).isAllowed()) {
            tasks.add(
                    new Task(
                            text("todo.assign", unassigned),
                            JudgingPlaces.READING.of(edition),
                            text("judgingWork.seeThePlan")));
        }
        return tasks;
    }

    private static boolean has(CategoryProgress progress, Object award) {
        return progress.category().equals(award) && progress.accepted() > 0;
    }

    private List<Task> undecided(Edition edition) {
        if (edition.timeline().reached(Moment.CEREMONY, clock.instant())) {
            return List.of();
        }
        var awards =
                panels.progress(edition.id()).stream()
                        .filter(it -> it.accepted() > 0)
                        .filter(it -> !shortlists.decided(it.category()).isDecided())
                        .toList();
        if (awards.isEmpty()) {
            return List.of();
        }
        String first = edition.category(awards.getFirst().category()).orElseThrow().slug();
        return List.of(
                new Task(
                        text("todo.shortlist", awards.size(), awards.getFirst().name()),
                        JudgingPlaces.STANDINGS.of(edition) + "/" + first,
                        text("judgingWork.decideIt")));
    }
}
