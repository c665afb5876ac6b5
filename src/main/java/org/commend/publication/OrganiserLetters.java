package org.commend.publication;

import java.time.Instant;
import java.util.Map;
import org.commend.accounts.AccountId;
import org.commend.accounts.People;
import org.commend.accounts.Person;
import org.commend.accounts.Role;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Reason;
import org.commend.mail.BaseAddress;
import org.commend.mail.LetterTexts;
import org.commend.mail.Postbox;
import org.commend.programme.Edition;
import org.springframework.stereotype.Component;

/** Tells the other organisers what one of them stopped, and why. */
@Component
class OrganiserLetters {
    private final People people;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final BaseAddress base;

    OrganiserLetters(People people, Postbox postbox, LetterTexts texts, BaseAddress base) {
        this.people = people;
        this.postbox = postbox;
        this.texts = texts;
        this.base = base;
    }

    void toTheOthers(
            String text,
            Edition edition,
            AccountId by,
            AnnouncementId announcement,
            Instant when,
            Reason reason) {
        var programme = edition.programme();
        String who = people.known(programme.id(), by).map(Person::name).orElse("Another organiser");
        for (Person organiser : people.holding(Role.ORGANISER, programme.id())) {
            if (organiser.id().equals(by)) {
                continue;
            }
            var values =
                    Map.of(
                            "name", organiser.name(),
                            "who", who,
                            "when", when,
                            "programme", programme.name(),
                            "edition", edition.name(),
                            "reason", reason.value(),
                            "link",
                                    base.of(
                                            "/organise/%s/%s/announcement"
                                                    .formatted(programme.slug(), edition.slug())));
            postbox.put(
                    texts.letter(text, new EmailAddress(organiser.email()), values)
                            .of(
                                    programme.id(),
                                    text
                                            + ":"
                                            + announcement.value()
                                            + ":"
                                            + organiser.id().value(),
                                    announcement.value()));
        }
    }
}
