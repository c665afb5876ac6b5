package org.commend.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commend.accounts.AccountId;
import org.commend.accounts.Freshly;
import org.commend.accounts.SignedIn;
import org.commend.audit.Actor;
import org.commend.kernel.NotFound;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.kernel.permission.Operator;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.mail.Postbox;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The making public. One organiser draws up exactly what the page will be, a second approves
 * exactly that, and it stays closed until its embargo ends, or until two organisers release it.
 * What ends it is {@link TakingDown}.
 */
@Component
public class Announcing {
    private final Announcements announcements;
    private final Honours honours;
    private final SnapshotMaker maker;
    private final Programmes programmes;
    private final HonouredLetters letters;
    private final Postbox postbox;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Freshly freshly;
    private final Clock clock;

    Announcing(
            Announcements announcements,
            Honours honours,
            SnapshotMaker maker,
            Programmes programmes,
            HonouredLetters letters,
            Postbox postbox,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Freshly freshly,
            Clock clock) {
        this.announcements = announcements;
        this.honours = honours;
        this.maker = maker;
        this.programmes = programmes;
        this.letters = letters;
        this.postbox = postbox;
        this.acts = acts;
        this.signedIn = signedIn;
        this.freshly = freshly;
        this.clock = clock;
    }

    /**
     * What stands in the way of announcing, each with what to change; nothing when all is ready.
     */
    @OrganisersOf("edition")
    @Transactional(readOnly = true)
    public List<Ruling.Refused> problems(EditionId edition) {
        Edition found = programmes.edition(edition).orElseThrow(NotFound::new);
        var all = honours.of(edition);
        return found.categories().stream()
                .flatMap(
                        category ->
                                HonourRules.problems(
                                        category,
                                        all.stream()
                                                .filter(it -> it.category().equals(category.id()))
                                                .toList())
                                        .stream())
                .toList();
    }

    /** The public page as it would be if it were drawn up now. */
    @OrganisersOf("edition")
    @Transactional(readOnly = true)
    public Snapshot preview(EditionId edition) {
        return maker.make(edition);
    }

    /** The announcement that stands now, if one was drawn up. */
    @OrganisersOf("edition")
    @Transactional(readOnly = true)
    public Optional<Drawn> standing(EditionId edition) {
        return announcements
                .findByEditionIdAndWithdrawnAtIsNull(edition.value())
                .map(it -> it.drawn(clock.instant()));
    }

    /**
     * Draws up the announcement anew; one that stood before and that nobody approved gives way.
     *
     * @param embargo the instant at which it becomes public, still to come
     */
    @OrganisersOf("edition")
    @Transactional
    public AnnouncementId drawUp(EditionId edition, Instant embargo) {
        programmes.hold(edition);
        AccountId by = signedIn.require();
        Instant now = clock.instant();
        announcements
                .findByEditionIdAndWithdrawnAtIsNull(edition.value())
                .ifPresent(
                        before -> {
                            before.giveWay(by, now);
                            announcements.saveAndFlush(before);
                        });
        problems(edition).forEach(it -> ((Ruling) it).orRefuse());
        Ruling.allowedIf(now.isBefore(embargo), "announcement.past").orRefuse();
        var drawn =
                announcements.saveAndFlush(
                        Announcement.drawUp(
                                edition,
                                SnapshotText.write(maker.make(edition)),
                                embargo,
                                by,
                                now));
        acts.publishEvent(new AnnouncementAct.DrawnUp(programme(edition), by.actor(), drawn.id()));
        return drawn.id();
    }

    /** Whether the person signed in may approve. */
    @OrganisersOf("announcement")
    @Transactional(readOnly = true)
    public Ruling mayApprove(AnnouncementId announcement) {
        return require(announcement).mayBeApproved(signedIn.require(), clock.instant());
    }

    /**
     * Approves exactly what was looked at, if that is what stands.
     *
     * @param digest of the snapshot that the approver saw
     */
    @OrganisersOf("announcement")
    @Transactional
    public void approve(AnnouncementId announcement, String digest) {
        AccountId by = signedIn.require();
        var found = hold(announcement);
        found.mayBeApproved(by, clock.instant()).orRefuse();
        String now = SnapshotText.write(maker.make(found.edition()));
        boolean same = found.snapshot().equals(now) && SnapshotText.digest(now).equals(digest);
        Ruling.allowedIf(same, "announcement.changed").orRefuse();
        freshly.confirmed().orRefuse();
        found.approve(by, clock.instant());
        announcements.saveAndFlush(found);
        letters.write(
                found.drawn(clock.instant()), programmes.edition(found.edition()).orElseThrow());
        acts.publishEvent(
                new AnnouncementAct.Approved(programme(found.edition()), by.actor(), announcement));
    }

    /** Asks that an approved announcement is published before its instant: a second one decides. */
    @OrganisersOf("announcement")
    @Transactional
    public void askRelease(AnnouncementId announcement, Reason reason) {
        AccountId by = signedIn.require();
        var found = hold(announcement);
        found.askRelease(by, reason, clock.instant());
        announcements.saveAndFlush(found);
        acts.publishEvent(
                new AnnouncementAct.ReleaseAsked(
                        programme(found.edition()), by.actor(), announcement, reason));
    }

    /** Whether the person signed in may publish before the instant. */
    @OrganisersOf("announcement")
    @Transactional(readOnly = true)
    public Ruling mayRelease(AnnouncementId announcement) {
        return require(announcement).mayBeReleased(signedIn.require(), clock.instant());
    }

    /**
     * Publishes an approved announcement before its embargo ends, as another organiser asked;
     * whoever does it has freshly confirmed who they are, as for the approval. Taking down asks for
     * nothing.
     */
    @OrganisersOf("announcement")
    @Transactional
    public void release(AnnouncementId announcement) {
        AccountId by = signedIn.require();
        var found = hold(announcement);
        found.mayBeReleased(by, clock.instant()).orRefuse();
        freshly.confirmed().orRefuse();
        found.release(by, clock.instant());
        announcements.saveAndFlush(found);
        postbox.hasten(announcement.value());
        acts.publishEvent(
                new AnnouncementAct.Released(programme(found.edition()), by.actor(), announcement));
    }

    /** Puts an edition that was run elsewhere into the archive, as it was published then. */
    @Operator
    @Transactional
    public void archive(EditionId edition, Snapshot snapshot, Instant published) {
        var kept =
                announcements.saveAndFlush(
                        Announcement.ofArchive(
                                edition, SnapshotText.write(snapshot), published, clock.instant()));
        acts.publishEvent(
                new AnnouncementAct.Archived(programme(edition), Actor.commend(), kept.id()));
    }

    private Announcement require(AnnouncementId id) {
        return announcements.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** The announcement as it is when its edition is held: nobody changes it meanwhile. */
    private Announcement hold(AnnouncementId id) {
        var edition = announcements.editionOf(id.value()).orElseThrow(NotFound::new);
        programmes.hold(new EditionId(edition));
        return require(id);
    }

    private ProgrammeId programme(EditionId edition) {
        return programmes.edition(edition).orElseThrow(NotFound::new).programme().id();
    }
}
