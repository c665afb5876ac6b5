package org.commend.judging.web;

import java.util.List;
import java.util.UUID;
import org.commend.accounts.SignedIn;
import org.commend.judging.Card;
import org.commend.judging.ReadingQueries;
import org.commend.judging.Scoring;
import org.commend.kernel.Kept;
import org.commend.kernel.NotFound;
import org.commend.kernel.Writing;
import org.commend.kernel.permission.AnybodySignedIn;
import org.commend.nominations.NominationId;
import org.commend.uikit.keeper.Answers;
import org.commend.uikit.keeper.Typing;
import org.commend.uikit.keeper.TypingDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Receives what a judge chooses and writes; what is not theirs is not there. */
@Controller
@AnybodySignedIn
class ScorecardTyping {
    private final Scoring scoring;
    private final ReadingQueries reading;
    private final SignedIn signedIn;

    ScorecardTyping(Scoring scoring, ReadingQueries reading, SignedIn signedIn) {
        this.scoring = scoring;
        this.reading = reading;
        this.signedIn = signedIn;
    }

    @PostMapping(path = "/keep/scorecard", consumes = "application/json")
    ResponseEntity<Answers> keep(@RequestBody Typing typing) {
        return TypingDesk.receive(typing, Desk::new);
    }

    private final class Desk implements Answers.Desk {
        private final String place;

        Desk(String place) {
            this.place = place;
        }

        private NominationId nomination() {
            try {
                return new NominationId(UUID.fromString(place));
            } catch (IllegalArgumentException none) {
                throw new NotFound();
            }
        }

        @Override
        public Kept keep(String field, Writing writing) {
            return scoring.keep(nomination(), field, writing);
        }

        @Override
        public Kept setAside(String field, String text) {
            return scoring.setAside(nomination(), field, text);
        }

        @Override
        public List<String> formers(String field) {
            return field.equals("comment") ? card().formerComments() : List.of();
        }

        @Override
        public List<Answers.Standing> standing(List<String> fields) {
            Card card = card();
            return fields.stream()
                    .map(it -> new Answers.Standing(text(card, it), card.version(it)))
                    .toList();
        }

        private static String text(Card card, String field) {
            Integer points = card.points().get(field);
            return field.equals("comment")
                    ? card.comment()
                    : points == null ? "" : points.toString();
        }

        private Card card() {
            return reading.card(nomination(), signedIn.require());
        }
    }
}
