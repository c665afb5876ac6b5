package org.commend.judging;

import java.time.Clock;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.audit.Actor;
import org.commend.kernel.Kept;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Ruling;
import org.commend.kernel.Typed;
import org.commend.kernel.Writing;
import org.commend.kernel.permission.JudgesOf;
import org.commend.nominations.NominationId;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a judge does with a nomination that was assigned to them. Every stroke is kept by itself.
 */
@Component
public class Scoring {
    private record Desk(Scorecard card, Category category, Edition edition, AccountId judge) {
        ProgrammeId programme() {
            return edition.programme().id();
        }

        Actor actor() {
            return judge.actor();
        }
    }

    private final Scorecards scorecards;
    private final Readings readings;
    private final Programmes programmes;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Clock clock;

    Scoring(
            Scorecards scorecards,
            Readings readings,
            Programmes programmes,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Clock clock) {
        this.scorecards = scorecards;
        this.readings = readings;
        this.programmes = programmes;
        this.acts = acts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Keeps the points for one criterion.
     *
     * @throws org.commend.kernel.InvalidValue when they are outside the criterion's scale
     */
    @JudgesOf("nomination")
    @Transactional
    public Card score(NominationId nomination, String criterion, int points) {
        Desk desk = desk(nomination);
        desk.card()
                .keep(
                        desk.category(),
                        criterion,
                        Writing.knowing(String.valueOf(points)),
                        clock.instant());
        return scorecards.saveAndFlush(desk.card()).card();
    }

    /** Keeps the comment to the panel. */
    @JudgesOf("nomination")
    @Transactional
    public Card comment(NominationId nomination, String raw) {
        Desk desk = desk(nomination);
        desk.card().keep(desk.category(), Scorecard.COMMENT, Writing.knowing(raw), clock.instant());
        return scorecards.saveAndFlush(desk.card()).card();
    }

    /**
     * Keeps what was chosen or written in a field, unless something stands there that this page has
     * not seen.
     *
     * @param field the key of a criterion, or {@code comment}
     */
    @JudgesOf("nomination")
    @Transactional
    public Kept keep(NominationId nomination, String field, Writing writing) {
        Desk desk = desk(nomination);
        Kept kept = desk.card().keep(desk.category(), field, writing, clock.instant());
        scorecards.saveAndFlush(desk.card());
        return kept;
    }

    /** Keeps a comment among the former ones; points that were given up are no text to keep. */
    @JudgesOf("nomination")
    @Transactional
    public Kept setAside(NominationId nomination, String field, String text) {
        Desk desk = desk(nomination);
        desk.card().setAside(desk.category(), field, Typed.of(text).text());
        Card card = scorecards.saveAndFlush(desk.card()).card();
        return Kept.kept(clock.instant(), card.version(field), false);
    }

    /** Submits the scorecard: from then on it counts. */
    @JudgesOf("nomination")
    @Transactional
    public Card submit(NominationId nomination) {
        Desk desk = desk(nomination);
        desk.card().submit(desk.category(), clock.instant());
        return record(desk, new ScorecardAct.Submitted(desk.programme(), desk.actor(), nomination));
    }

    /** Opens a submitted scorecard again; it counts no longer until it is submitted. */
    @JudgesOf("nomination")
    @Transactional
    public Card reopen(NominationId nomination) {
        Desk desk = desk(nomination);
        desk.card().reopen(clock.instant());
        return record(desk, new ScorecardAct.Reopened(desk.programme(), desk.actor(), nomination));
    }

    /** Whether judges may score in an edition now. */
    public Ruling mayScore(Edition edition) {
        return edition.timeline().takesScores(clock.instant());
    }

    private Card record(Desk desk, ScorecardAct act) {
        Card card = scorecards.saveAndFlush(desk.card()).card();
        acts.publishEvent(act);
        return card;
    }

    private Desk desk(NominationId nomination) {
        AccountId judge = signedIn.require();
        CategoryId category = readings.hold(nomination, judge);
        Edition edition = programmes.editionOf(category);
        mayScore(edition).orRefuse();
        Scorecard card =
                scorecards
                        .findByNominationIdAndAccountId(nomination.value(), judge.value())
                        .orElseGet(() -> new Scorecard(nomination, judge, clock.instant()));
        return new Desk(card, edition.category(category).orElseThrow(), edition, judge);
    }
}
