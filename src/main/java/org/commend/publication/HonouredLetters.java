package org.commend.publication;

import java.util.Map;
import org.commend.kernel.EmailAddress;
import org.commend.mail.BaseAddress;
import org.commend.mail.LetterTexts;
import org.commend.mail.Postbox;
import org.commend.nominations.NominationQueries;
import org.commend.programme.Edition;
import org.springframework.stereotype.Component;

/** Tells the nominators of those honoured, at the very instant of the release and never before. */
@Component
class HonouredLetters {
    private final Honours honours;
    private final NominationQueries nominations;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final BaseAddress base;

    HonouredLetters(
            Honours honours,
            NominationQueries nominations,
            Postbox postbox,
            LetterTexts texts,
            BaseAddress base) {
        this.honours = honours;
        this.nominations = nominations;
        this.postbox = postbox;
        this.texts = texts;
        this.base = base;
    }

    void write(Drawn announcement, Edition edition) {
        for (Honour honour : honours.of(edition.id())) {
            if (honour.nomination() == null) {
                continue;
            }
            var nomination = nominations.whole(honour.nomination());
            var said = edition.in(nomination.language());
            var award = said.category(honour.category()).orElseThrow();
            var values =
                    Map.of(
                            "name", nomination.nominatorName(),
                            "reference", nomination.reference(),
                            "programme", said.programme().name(),
                            "edition", edition.name(),
                            "award", award.name(),
                            "honour", honour.kind().words(),
                            "link",
                                    base.of(
                                            "%s/winners/%s/%s/%s"
                                                    .formatted(
                                                            nomination.language().folder(),
                                                            edition.programme().slug(),
                                                            edition.slug(),
                                                            award.slug())));
            postbox.put(
                    texts.letter(
                                    "announcement-honoured",
                                    nomination.language(),
                                    new EmailAddress(nomination.nominatorEmail()),
                                    values)
                            .of(
                                    edition.programme().id(),
                                    "announcement-honoured:"
                                            + announcement.id().value()
                                            + ":"
                                            + nomination.id().value(),
                                    announcement.id().value())
                            .notBefore(announcement.embargo()));
        }
    }
}
