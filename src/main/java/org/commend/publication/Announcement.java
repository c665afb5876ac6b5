package org.commend.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.commend.accounts.AccountId;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.programme.EditionId;

/**
 * A snapshot on its way to the public: drawn up by one, approved by another, closed until its
 * embargo ends.
 */
@Entity
class Announcement {
    @Id private UUID id;
    private UUID editionId;
    private String snapshot;
    private String digest;
    private boolean archive;
    private UUID drawnUpBy;
    private Instant drawnUpAt;
    private Instant embargoUntil;
    private UUID approvedBy;
    private Instant approvedAt;
    private String releaseReason;
    private UUID releaseAskedBy;
    private Instant releaseAskedAt;
    private UUID releasedBy;
    private Instant releasedAt;
    private UUID withdrawnBy;
    private Instant withdrawnAt;
    private String withdrawnReason;
    private boolean takenDown;

    protected Announcement() {}

    static Announcement drawUp(
            EditionId edition, String snapshot, Instant embargo, AccountId by, Instant now) {
        var it = new Announcement(edition, snapshot, embargo, now);
        it.drawnUpBy = by.value();
        return it;
    }

    /** Of an edition that was published long ago: nobody approves it here. */
    static Announcement ofArchive(
            EditionId edition, String snapshot, Instant published, Instant now) {
        var it = new Announcement(edition, snapshot, published, now);
        it.archive = true;
        it.approvedAt = published;
        return it;
    }

    private Announcement(EditionId edition, String snapshot, Instant embargo, Instant now) {
        this.id = UUID.randomUUID();
        this.editionId = edition.value();
        this.snapshot = snapshot;
        this.digest = SnapshotText.digest(snapshot);
        this.embargoUntil = embargo;
        this.drawnUpAt = now;
    }

    /**
     * Whether this person may approve it now: somebody else than who drew it up, as long as its
     * instant is still to come, so that an approval never publishes by itself.
     */
    Ruling mayBeApproved(AccountId by, Instant now) {
        return stands().and(Ruling.allowedIf(approvedAt == null, "announcement.approved"))
                .and(Ruling.allowedIf(!by.value().equals(drawnUpBy), "announcement.same"))
                .and(
                        Ruling.allowedIf(
                                now.isBefore(embargoUntil), "announcement.late", embargoUntil));
    }

    /** Whether somebody may ask that it is published before its instant. */
    Ruling mayBeHastened(Instant now) {
        return waits(now)
                .and(Ruling.allowedIf(releaseAskedBy == null, "announcement.releaseAsked"));
    }

    /**
     * Whether this person may publish it before its instant: a second one than who asked for it.
     */
    Ruling mayBeReleased(AccountId by, Instant now) {
        return waits(now)
                .and(Ruling.allowedIf(releaseAskedBy != null, "announcement.releaseNotAsked"))
                .and(
                        Ruling.allowedIf(
                                !by.value().equals(releaseAskedBy), "announcement.releaseSame"));
    }

    /** Whether it may be withdrawn: as long as nobody reads it. */
    Ruling mayBeWithdrawn(Instant now) {
        return stands().and(Ruling.allowedIf(!isPublic(now), "announcement.takeDown"));
    }

    /** Whether another may be drawn up in its place: what two decided is withdrawn first. */
    Ruling mayGiveWay(Instant now) {
        return mayBeWithdrawn(now)
                .and(Ruling.allowedIf(approvedAt == null, "announcement.withdrawFirst"));
    }

    /** Whether it may be taken down: when the public reads it. */
    Ruling mayBeTakenDown(Instant now) {
        return stands().and(Ruling.allowedIf(isPublic(now), "announcement.notPublic"));
    }

    /** Whether what it was made from may change: not while two people’s word stands on it. */
    Ruling mayChangeBelow(Instant now) {
        return Ruling.allowedIf(!isPublic(now), "announcement.released")
                .and(
                        Ruling.allowedIf(
                                approvedAt == null || withdrawnAt != null, "announcement.waiting"));
    }

    private Ruling stands() {
        if (withdrawnAt == null) {
            return Ruling.allowed();
        }
        return Ruling.refused(
                takenDown ? "announcement.takenDown" : "announcement.replaced", withdrawnAt);
    }

    private Ruling waits(Instant now) {
        return stands().and(Ruling.allowedIf(approvedAt != null, "announcement.notApproved"))
                .and(Ruling.allowedIf(now.isBefore(embargoUntil), "announcement.released"));
    }

    void approve(AccountId by, Instant now) {
        mayBeApproved(by, now).orRefuse();
        approvedBy = by.value();
        approvedAt = now;
    }

    void askRelease(AccountId by, Reason reason, Instant now) {
        mayBeHastened(now).orRefuse();
        releaseAskedBy = by.value();
        releaseAskedAt = now;
        releaseReason = reason.value();
    }

    void release(AccountId by, Instant now) {
        mayBeReleased(by, now).orRefuse();
        releasedBy = by.value();
        releasedAt = now;
        embargoUntil = now;
    }

    /** Another one takes its place. */
    void giveWay(AccountId by, Instant now) {
        mayGiveWay(now).orRefuse();
        withdrawnBy = by.value();
        withdrawnAt = now;
    }

    void withdraw(AccountId by, Reason reason, Instant now) {
        mayBeWithdrawn(now).orRefuse();
        end(by, reason, now);
    }

    void takeDown(AccountId by, Reason reason, Instant now) {
        mayBeTakenDown(now).orRefuse();
        end(by, reason, now);
        takenDown = true;
    }

    private void end(AccountId by, Reason reason, Instant now) {
        withdrawnBy = by.value();
        withdrawnAt = now;
        withdrawnReason = reason.value();
    }

    boolean isPublic(Instant now) {
        return approvedAt != null && withdrawnAt == null && !now.isBefore(embargoUntil);
    }

    AnnouncementId id() {
        return new AnnouncementId(id);
    }

    EditionId edition() {
        return new EditionId(editionId);
    }

    String snapshot() {
        return snapshot;
    }

    Drawn drawn(Instant now) {
        return new Drawn(
                id(),
                SnapshotText.read(snapshot),
                digest,
                embargoUntil,
                drawnUpBy,
                drawnUpAt,
                approvedBy,
                approvedAt,
                releaseAskedBy,
                releaseReason,
                isPublic(now));
    }
}
