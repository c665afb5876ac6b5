package org.commend.publication;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commend.accounts.SignedIn;
import org.commend.judging.ShortlistQueries;
import org.commend.kernel.NotFound;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.nominations.NameForm;
import org.commend.nominations.NamedNominee;
import org.commend.nominations.NominationId;
import org.commend.nominations.NominationQueries;
import org.commend.programme.Category;
import org.commend.programme.CategoryId;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.HonourKind;
import org.commend.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conferring honours, each with its citation and the names as they are to be written. */
@Component
public class Conferring {
    private final Honours honours;
    private final Announcements announcements;
    private final ShortlistQueries shortlists;
    private final NominationQueries nominations;
    private final Programmes programmes;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Clock clock;

    Conferring(
            Honours honours,
            Announcements announcements,
            ShortlistQueries shortlists,
            NominationQueries nominations,
            Programmes programmes,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Clock clock) {
        this.honours = honours;
        this.announcements = announcements;
        this.shortlists = shortlists;
        this.nominations = nominations;
        this.programmes = programmes;
        this.acts = acts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The honours of an edition so far, by category. */
    @OrganisersOf("edition")
    @Transactional(readOnly = true)
    public List<Honour> honours(EditionId edition) {
        return honours.of(edition);
    }

    /**
     * Confers an honour on a shortlisted nomination. Each person is named at most as fully as they
     * agreed.
     *
     * @param recipients one for each nominee of the nomination, in its order
     */
    @OrganisersOf("category")
    @Transactional
    public HonourId confer(
            CategoryId category,
            NominationId nomination,
            HonourKind kind,
            Citation citation,
            List<NamedRecipient> recipients) {
        Ruling.allowedIf(
                        kind != HonourKind.NO_AWARD && kind != HonourKind.DIRECT_AWARD,
                        "honour.kind",
                        kind.words())
                .orRefuse();
        hold(category);
        String reference = nominations.whole(nomination).reference();
        Ruling.allowedIf(
                        shortlists.isShortlisted(category, nomination),
                        "honour.notShortlisted",
                        reference)
                .and(
                        Ruling.allowedIf(
                                !honours.nominationsHonoured(category).contains(nomination),
                                "honour.already",
                                reference))
                .orRefuse();
        namedWithinConsent(nominations.nominees(nomination), recipients);
        return add(new Honour(newId(), category, kind, nomination, citation.text(), recipients));
    }

    /** Confers the honour of a category that takes no nominations. */
    @OrganisersOf("category")
    @Transactional
    public HonourId conferDirectly(
            CategoryId category, Citation citation, NamedRecipient recipient) {
        hold(category);
        return add(
                new Honour(
                        newId(),
                        category,
                        HonourKind.DIRECT_AWARD,
                        null,
                        citation.text(),
                        List.of(recipient)));
    }

    /** Says that an award is not given in this edition. */
    @OrganisersOf("category")
    @Transactional
    public HonourId withhold(CategoryId category, Citation why) {
        Edition edition = hold(category);
        Ruling.allowedIf(
                        !honours.isWithheld(category),
                        "honour.withheld",
                        edition.category(category).orElseThrow().name())
                .orRefuse();
        return add(new Honour(newId(), category, HonourKind.NO_AWARD, null, why.text(), List.of()));
    }

    /** Takes an honour of a category back, as long as nothing that two people approved has it. */
    @OrganisersOf("category")
    @Transactional
    public void takeBack(CategoryId category, HonourId honour, Reason reason) {
        Edition edition = hold(category);
        Optional<Honour> found = honours.find(category, honour);
        Ruling.allowedIf(found.isPresent(), "honour.gone").orRefuse();
        honours.remove(honour);
        acts.publishEvent(
                new HonourAct.TakenBack(
                        edition.programme().id(),
                        signedIn.require().actor(),
                        about(found.orElseThrow()),
                        reason));
    }

    /** Whether honours may change: not while what two people approved stands on them. */
    @OrganisersOf("edition")
    @Transactional(readOnly = true)
    public Ruling mayChange(EditionId edition) {
        return announcements.mayChangeBelow(edition, clock.instant());
    }

    /** Nobody approves what changes here until it has changed, and the other way round. */
    private Edition hold(CategoryId category) {
        Edition edition = programmes.hold(programmes.editionOf(category).id());
        mayChange(edition.id()).orRefuse();
        return edition;
    }

    private HonourId add(Honour honour) {
        Edition edition = programmes.editionOf(honour.category());
        Category category = edition.category(honour.category()).orElseThrow();
        Ruling.allowedIf(
                        category.honours().contains(honour.kind()),
                        "honour.kind",
                        honour.kind().words())
                .orRefuse();
        honours.add(honour, signedIn.require(), clock.instant());
        acts.publishEvent(
                new HonourAct.Conferred(
                        edition.programme().id(),
                        signedIn.require().actor(),
                        about(honour),
                        honour.kind()));
        return honour.id();
    }

    private static void namedWithinConsent(
            List<NamedNominee> nominees, List<NamedRecipient> recipients) {
        if (nominees.size() != recipients.size()) {
            throw new NotFound();
        }
        for (int i = 0; i < nominees.size(); i++) {
            NamedNominee agreed = nominees.get(i);
            NamedRecipient named = recipients.get(i);
            boolean within =
                    named.form().staysWithin(agreed.form())
                            && (named.form() != NameForm.FIRST
                                    || named.shown()
                                            .equals(NameForm.FIRST.shown(agreed.name(), "")))
                            && (named.form() != NameForm.FULL || named.name().equals(agreed.name()))
                            && (named.form() != NameForm.ALIAS
                                    || agreed.form() == NameForm.FULL
                                    || named.alias().equals(agreed.alias()));
            Ruling.allowedIf(within, "honour.name", agreed.name(), agreed.form().words())
                    .orRefuse();
        }
    }

    private static UUID about(Honour honour) {
        return honour.nomination() == null
                ? honour.category().value()
                : honour.nomination().value();
    }

    private static HonourId newId() {
        return new HonourId(UUID.randomUUID());
    }
}
