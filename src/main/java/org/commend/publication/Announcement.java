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
    private Instant withdrawnAt;

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

    Ruling mayBeApproved(AccountId by) {
        return Ruling.allowedIf(approvedAt == null, "announcement.approved")
                .and(Ruling.allowedIf(!by.value().equals(drawnUpBy), "announcement.same"));
    }

    Ruling mayBeReleased(Instant now) {
        return Ruling.allowedIf(approvedAt != null, "announcement.notApproved")
                .and(Ruling.allowedIf(now.isBefore(embargoUntil), "announcement.released"));
    }

    Ruling mayBeWithdrawn(Instant now) {
        return Ruling.allowedIf(!isPublic(now), "announcement.released");
    }

    void approve(AccountId by, Instant now) {
        mayBeApproved(by).orRefuse();
        approvedBy = by.value();
        approvedAt = now;
    }

    void release(Reason reason, Instant now) {
        mayBeReleased(now).orRefuse();
        embargoUntil = now;
        releaseReason = reason.value();
    }

    void withdraw(Instant now) {
        mayBeWithdrawn(now).orRefuse();
        withdrawnAt = now;
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
                isPublic(now));
    }
}
