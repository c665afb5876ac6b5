package org.commend.publication;

import java.time.Clock;
import java.time.Instant;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.kernel.NotFound;
import org.commend.kernel.Reason;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.mail.Postbox;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of an announcement. What is wrong or hurts is stopped by one organiser, at once: nothing
 * waits for a second. The others are told by letter, and to publish again takes two again.
 */
@Component
public class TakingDown {
    private final Announcements announcements;
    private final Programmes programmes;
    private final OrganiserLetters letters;
    private final Postbox postbox;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Clock clock;

    TakingDown(
            Announcements announcements,
            Programmes programmes,
            OrganiserLetters letters,
            Postbox postbox,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Clock clock) {
        this.announcements = announcements;
        this.programmes = programmes;
        this.letters = letters;
        this.postbox = postbox;
        this.acts = acts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Withdraws an announcement that nobody reads yet: it does not open at its instant. */
    @OrganisersOf("announcement")
    @Transactional
    public void withdraw(AnnouncementId announcement, Reason reason) {
        Edition edition = hold(announcement);
        var found = announcements.findById(announcement.value()).orElseThrow(NotFound::new);
        AccountId by = signedIn.require();
        found.withdraw(by, reason, clock.instant());
        end(found, edition, "announcement-withdrawn", by, reason);
        acts.publishEvent(
                new AnnouncementAct.Withdrawn(
                        edition.programme().id(), by.actor(), announcement, reason));
    }

    /** Takes down what the public reads: from this moment its pages say so, and nothing else. */
    @OrganisersOf("announcement")
    @Transactional
    public void takeDown(AnnouncementId announcement, Reason reason) {
        Edition edition = hold(announcement);
        var found = announcements.findById(announcement.value()).orElseThrow(NotFound::new);
        AccountId by = signedIn.require();
        found.takeDown(by, reason, clock.instant());
        end(found, edition, "announcement-taken-down", by, reason);
        acts.publishEvent(
                new AnnouncementAct.TakenDown(
                        edition.programme().id(), by.actor(), announcement, reason));
    }

    private Edition hold(AnnouncementId announcement) {
        return programmes.hold(
                announcements
                        .editionOf(announcement.value())
                        .map(EditionId::new)
                        .orElseThrow(NotFound::new));
    }

    private void end(
            Announcement ended, Edition edition, String letter, AccountId by, Reason reason) {
        announcements.saveAndFlush(ended);
        Instant now = clock.instant();
        postbox.cancelWaiting(ended.id().value());
        letters.toTheOthers(letter, edition, by, ended.id(), now, reason);
    }
}
