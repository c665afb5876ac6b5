package org.commend.nominations;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.commend.accounts.SignedIn;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Reason;
import org.commend.kernel.Ruling;
import org.commend.kernel.permission.OrganisersOf;
import org.commend.mail.LetterTexts;
import org.commend.mail.Postbox;
import org.commend.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's check against the rules. */
@Component
public class Screening {
    private final Nominations nominations;
    private final Programmes programmes;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final ApplicationEventPublisher acts;
    private final SignedIn signedIn;
    private final Clock clock;

    Screening(
            Nominations nominations,
            Programmes programmes,
            Postbox postbox,
            LetterTexts texts,
            ApplicationEventPublisher acts,
            SignedIn signedIn,
            Clock clock) {
        this.nominations = nominations;
        this.programmes = programmes;
        this.postbox = postbox;
        this.texts = texts;
        this.acts = acts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Whether the nomination waits for the office's decision. */
    @OrganisersOf("id")
    @Transactional(readOnly = true)
    public Ruling mayDecide(NominationId id) {
        return nominations.require(id).mayBeScreened();
    }

    /** Whether it may still go to the judges: as long as they read. */
    @OrganisersOf("id")
    @Transactional(readOnly = true)
    public Ruling mayAccept(NominationId id) {
        var nomination = nominations.require(id);
        var timeline = programmes.editionOf(nomination.category()).timeline();
        return nomination
                .mayBeScreened()
                .and(
                        Ruling.allowedIf(
                                !timeline.judgingHasEnded(clock.instant()), "screening.tooLate"));
    }

    /** Lets a nomination go to the judges. */
    @OrganisersOf("id")
    @Transactional
    public void accept(NominationId id) {
        mayAccept(id).orRefuse();
        var nomination = nominations.require(id);
        nomination.accept(signedIn.require(), clock.instant());
        nominations.flush();
        tell(nomination, "nomination-accepted", Map.of());
        acts.publishEvent(
                new NominationAct.Accepted(
                        programme(nomination), signedIn.require().actor(), nomination.id()));
    }

    /** Refuses a nomination that breaks the rules; the nominator is told why. */
    @OrganisersOf("id")
    @Transactional
    public void refuse(NominationId id, Reason reason) {
        var nomination = nominations.require(id);
        nomination.refuse(signedIn.require(), reason, clock.instant());
        nominations.flush();
        tell(nomination, "nomination-refused", Map.of("reason", reason.value()));
        acts.publishEvent(
                new NominationAct.Refused(
                        programme(nomination),
                        signedIn.require().actor(),
                        nomination.id(),
                        reason));
    }

    private void tell(Nomination nomination, String text, Map<String, String> more) {
        var language = nomination.language();
        var edition = programmes.editionOf(nomination.category()).in(language);
        var values = new HashMap<String, String>(more);
        values.put("name", nomination.nominatorName());
        values.put("reference", nomination.reference());
        values.put("award", edition.category(nomination.category()).orElseThrow().name());
        values.put("programme", edition.programme().name());
        values.put("contact", edition.programme().contact());
        postbox.put(
                texts.letter(text, language, new EmailAddress(nomination.nominatorEmail()), values)
                        .of(
                                edition.programme().id(),
                                text + ":" + nomination.id().value(),
                                nomination.id().value()));
    }

    private ProgrammeId programme(Nomination nomination) {
        return programmes.editionOf(nomination.category()).programme().id();
    }
}
