package org.commend.accounts;

import java.util.Map;
import java.util.UUID;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.NotFound;
import org.commend.kernel.ProgrammeId;
import org.commend.mail.BaseAddress;
import org.commend.mail.LetterTexts;
import org.commend.mail.Letterheads;
import org.commend.mail.Letterheads.Letterhead;
import org.commend.mail.Postbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What organisers are told about their part. */
@Component
class OrganisersLetters {
    private final People people;
    private final Letterheads letterheads;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final BaseAddress base;

    OrganisersLetters(
            People people,
            Letterheads letterheads,
            Postbox postbox,
            LetterTexts texts,
            BaseAddress base) {
        this.people = people;
        this.letterheads = letterheads;
        this.postbox = postbox;
        this.texts = texts;
        this.base = base;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void invited(ProgrammeId programme, AccountId invited, AccountId by) {
        write("organiser-invited", programme, invited, by);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void revoked(ProgrammeId programme, AccountId revoked, AccountId by) {
        write("organiser-revoked", programme, revoked, by);
    }

    /** Somebody may become an organiser again: each letter has an occasion of its own. */
    private void write(String text, ProgrammeId programme, AccountId to, AccountId by) {
        Person person = people.known(programme, to).orElseThrow(NotFound::new);
        var values =
                Map.of(
                        "name", person.name(),
                        "by", people.known(programme, by).map(Person::name).orElse("An organiser"),
                        "programme",
                                letterheads.of(programme).map(Letterhead::name).orElse("awards"),
                        "link", base.of("/login"));
        postbox.put(
                texts.letter(text, new EmailAddress(person.email()), values)
                        .of(programme, text + ":" + UUID.randomUUID(), to.value()));
    }
}
