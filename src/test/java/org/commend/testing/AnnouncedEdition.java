package org.commend.testing;

import java.time.Duration;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.judging.ConflictDegree;
import org.commend.judging.Recusing;
import org.commend.judging.ShortlistQueries;
import org.commend.judging.Shortlisting;
import org.commend.kernel.Reason;
import org.commend.nominations.NameForm;
import org.commend.nominations.NominationId;
import org.commend.programme.Category;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.publication.AnnouncementId;
import org.commend.publication.Announcing;
import org.commend.publication.Citation;
import org.commend.publication.Conferring;
import org.commend.publication.NamedRecipient;
import org.springframework.context.ApplicationContext;

/** An edition that has gone its whole way: the public reads its winners. */
public final class AnnouncedEdition {
    private static final Reason WHY = new Reason("A reason that is kept.");
    private static final Citation FOR = new Citation("For what they did.");

    private final OwnEdition edition;
    private final NominationId winner;
    private final NominationId finalist;
    private final AnnouncementId announcement;

    public AnnouncedEdition(ApplicationContext parts, String name) {
        edition = new OwnEdition(parts, name);
        winner = edition.accepted("practice", "A worker by the river").nomination();
        finalist = edition.accepted("practice", "A garden on a roof").nomination();
        var judges =
                List.of(
                        edition.judge("practice", "Clara Chair", true),
                        edition.judge("practice", "Judith Judge", false),
                        edition.judge("practice", "Rosa Recused", false));
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        for (AccountId judge : judges) {
            edition.score(judge, "practice", winner, 8);
            edition.score(judge, "practice", finalist, 6);
        }
        edition.as(
                judges.getLast(),
                () ->
                        edition.of(Recusing.class)
                                .declare(finalist, ConflictDegree.WORKED_TOGETHER, ""));
        edition.begin(Moment.SHORTLIST);
        edition.as(edition.organiser(), this::decideAndConfer);
        announcement = announce();
    }

    private void decideAndConfer() {
        var award = edition.award("practice").id();
        edition.of(Shortlisting.class)
                .decide(
                        award,
                        List.of(winner, finalist),
                        WHY,
                        edition.of(ShortlistQueries.class).decided(award).state());
        var conferring = edition.of(Conferring.class);
        conferring.confer(
                award,
                winner,
                HonourKind.WINNER,
                FOR,
                List.of(new NamedRecipient("Paula Practice", NameForm.FULL, "", "")));
        for (Category it : edition.edition().categories()) {
            if (it.direct()) {
                conferring.conferDirectly(
                        it.id(), FOR, new NamedRecipient("Dora Direct", NameForm.FULL, "", ""));
            } else if (!it.id().equals(award)) {
                conferring.withhold(it.id(), FOR);
            }
        }
    }

    private AnnouncementId announce() {
        var announcing = edition.of(Announcing.class);
        var id = edition.edition().id();
        var drawn = new AnnouncementId[1];
        edition.as(
                edition.organiser(),
                () ->
                        drawn[0] =
                                announcing.drawUp(
                                        id,
                                        edition.of(MovableClock.class)
                                                .instant()
                                                .plus(Duration.ofDays(3))));
        edition.as(
                edition.second(),
                () -> announcing.approve(drawn[0], announcing.standing(id).orElseThrow().digest()));
        edition.as(edition.organiser(), () -> announcing.askRelease(drawn[0], WHY));
        edition.as(edition.second(), () -> announcing.release(drawn[0]));
        return drawn[0];
    }

    public OwnEdition edition() {
        return edition;
    }

    public NominationId winner() {
        return winner;
    }

    public NominationId finalist() {
        return finalist;
    }

    public AnnouncementId announcement() {
        return announcement;
    }
}
