package org.commend.seeding;

import static org.commend.seeding.ProgrammeSeed.text;

import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.judging.ShortlistQueries;
import org.commend.judging.Shortlisting;
import org.commend.judging.StandingQueries;
import org.commend.kernel.Reason;
import org.commend.nominations.NameForm;
import org.commend.nominations.NamedNominee;
import org.commend.nominations.NominationId;
import org.commend.nominations.NominationQueries;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.HonourKind;
import org.commend.programme.Moment;
import org.commend.publication.Announcing;
import org.commend.publication.Citation;
import org.commend.publication.Conferring;
import org.commend.publication.Drawn;
import org.commend.publication.NamedRecipient;
import org.commend.publication.Published;
import org.springframework.stereotype.Component;

/** The demo's shortlists, honours and release. */
@Component
class DemoEnding {
    private static final String STORY =
            "The judges chose this nomination for what it says in its own words.";

    private final SignedIn signedIn;
    private final StandingQueries standings;
    private final Shortlisting shortlisting;
    private final ShortlistQueries shortlists;
    private final NominationQueries nominations;
    private final Conferring conferring;
    private final Announcing announcing;
    private final Published published;

    DemoEnding(
            SignedIn signedIn,
            StandingQueries standings,
            Shortlisting shortlisting,
            ShortlistQueries shortlists,
            NominationQueries nominations,
            Conferring conferring,
            Announcing announcing,
            Published published) {
        this.signedIn = signedIn;
        this.standings = standings;
        this.shortlisting = shortlisting;
        this.shortlists = shortlists;
        this.nominations = nominations;
        this.conferring = conferring;
        this.announcing = announcing;
        this.published = published;
    }

    boolean isPlayed(Edition edition) {
        return published.of(edition.id()).isPresent();
    }

    /** Each step only where its result is not there yet. */
    void play(DemoScript script, Edition edition, AccountId organiser, AccountId second) {
        signedIn.doAs(organiser, () -> decide(edition, organiser));
        signedIn.doAs(organiser, () -> honour(script, edition, organiser));
        Drawn drawn = signedIn.as(organiser, () -> drawUp(edition));
        signedIn.doAs(
                second,
                () -> {
                    if (drawn.approvedAt() == null) {
                        announcing.approve(drawn.id(), drawn.digest());
                    }
                    if (drawn.releaseAskedBy() == null) {
                        announcing.askRelease(
                                drawn.id(), new Reason("The demo’s ceremony is over."));
                    }
                });
        signedIn.doAs(organiser, () -> announcing.release(drawn.id()));
    }

    private Drawn drawUp(Edition edition) {
        return announcing
                .standing(edition.id())
                .orElseGet(
                        () -> {
                            announcing.drawUp(edition.id(), edition.timeline().at(Moment.RELEASE));
                            return announcing.standing(edition.id()).orElseThrow();
                        });
    }

    private void decide(Edition edition, AccountId organiser) {
        for (Category category : edition.open()) {
            if (!shortlists.decided(category.id()).isDecided()) {
                shortlisting.decide(
                        category.id(),
                        standings.visibleTo(organiser, category.id()).rows().stream()
                                .filter(it -> !it.unread())
                                .limit(category.places())
                                .map(StandingQueries.Row::nomination)
                                .toList(),
                        new Reason(
                                "The places go to those whom the standings put first; the panel saw no reason to differ."),
                        shortlists.decided(category.id()).state());
            }
        }
    }

    private void honour(DemoScript script, Edition edition, AccountId organiser) {
        var before = conferring.honours(edition.id());
        for (Category category : edition.open()) {
            var shortlisted = shortlists.of(category.id());
            List<NominationId> named =
                    standings.visibleTo(organiser, category.id()).rows().stream()
                            .map(StandingQueries.Row::nomination)
                            .filter(shortlisted::contains)
                            .filter(this::mayBeNamed)
                            .toList();
            boolean joint = category.slug().equals("young-people") && named.size() > 1;
            for (int i = 0; i < named.size(); i++) {
                NominationId nomination = named.get(i);
                if (before.stream().anyMatch(it -> nomination.equals(it.nomination()))) {
                    continue;
                }
                HonourKind kind =
                        joint && i < 2
                                ? HonourKind.JOINT_WINNER
                                : i == 0 ? HonourKind.WINNER : HonourKind.HIGHLY_COMMENDED;
                conferring.confer(
                        category.id(),
                        nomination,
                        kind,
                        citation(script, nomination),
                        nominations.nominees(nomination).stream()
                                .map(DemoEnding::recipient)
                                .toList());
            }
        }
        edition.categories().stream()
                .filter(Category::direct)
                .filter(it -> before.stream().noneMatch(b -> b.category().equals(it.id())))
                .forEach(
                        category ->
                                conferring.conferDirectly(
                                        category.id(),
                                        new Citation(text(script.direct(), "citation")),
                                        new NamedRecipient(
                                                text(script.direct(), "name"),
                                                NameForm.FULL,
                                                "",
                                                text(script.direct(), "detail"))));
    }

    private boolean mayBeNamed(NominationId id) {
        return nominations.nominees(id).stream().anyMatch(it -> it.form() != NameForm.NONE);
    }

    private Citation citation(DemoScript script, NominationId id) {
        String headline = nominations.whole(id).headline();
        return new Citation(
                script.nominations().stream()
                        .filter(it -> text(it, "headline").equals(headline))
                        .map(it -> text(it, "citation"))
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse(STORY));
    }

    private static NamedRecipient recipient(NamedNominee it) {
        return new NamedRecipient(
                it.name(),
                it.form(),
                it.alias(),
                it.form() == NameForm.NONE ? "" : it.organisation());
    }
}
