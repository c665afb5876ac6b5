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
import org.commend.publication.NamedRecipient;
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

    DemoEnding(
            SignedIn signedIn,
            StandingQueries standings,
            Shortlisting shortlisting,
            ShortlistQueries shortlists,
            NominationQueries nominations,
            Conferring conferring,
            Announcing announcing) {
        this.signedIn = signedIn;
        this.standings = standings;
        this.shortlisting = shortlisting;
        this.shortlists = shortlists;
        this.nominations = nominations;
        this.conferring = conferring;
        this.announcing = announcing;
    }

    void play(DemoScript script, Edition edition, AccountId organiser, AccountId second) {
        signedIn.doAs(organiser, () -> honour(script, edition, organiser));
        var drawn =
                signedIn.as(
                        organiser,
                        () ->
                                announcing.drawUp(
                                        edition.id(), edition.timeline().at(Moment.RELEASE)));
        signedIn.doAs(
                second,
                () -> {
                    announcing.approve(
                            drawn, announcing.standing(edition.id()).orElseThrow().digest());
                    announcing.askRelease(drawn, new Reason("The demo’s ceremony is over."));
                });
        signedIn.doAs(organiser, () -> announcing.release(drawn));
    }

    private void honour(DemoScript script, Edition edition, AccountId organiser) {
        for (Category category : edition.open()) {
            List<NominationId> best =
                    standings.visibleTo(organiser, category.id()).rows().stream()
                            .limit(category.places())
                            .map(StandingQueries.Row::nomination)
                            .toList();
            shortlisting.decide(
                    category.id(),
                    best,
                    new Reason(
                            "The places go to those whom the standings put first; the panel saw no reason to differ."),
                    shortlists.decided(category.id()).state());
            List<NominationId> named = best.stream().filter(this::mayBeNamed).toList();
            boolean joint = category.slug().equals("young-people") && named.size() > 1;
            for (int i = 0; i < named.size(); i++) {
                HonourKind kind =
                        joint && i < 2
                                ? HonourKind.JOINT_WINNER
                                : i == 0 ? HonourKind.WINNER : HonourKind.HIGHLY_COMMENDED;
                conferring.confer(
                        category.id(),
                        named.get(i),
                        kind,
                        citation(script, named.get(i)),
                        nominations.nominees(named.get(i)).stream()
                                .map(DemoEnding::recipient)
                                .toList());
            }
        }
        edition.categories().stream()
                .filter(Category::direct)
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
