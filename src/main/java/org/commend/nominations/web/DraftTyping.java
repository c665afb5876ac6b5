package org.commend.nominations.web;

import java.util.List;
import org.commend.kernel.Kept;
import org.commend.kernel.Secret;
import org.commend.kernel.Writing;
import org.commend.kernel.permission.Everybody;
import org.commend.nominations.Drafting;
import org.commend.nominations.Nominating;
import org.commend.uikit.keeper.Answers;
import org.commend.uikit.keeper.Typing;
import org.commend.uikit.keeper.TypingDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Receives what is typed into drafts. No session, and no cookie counts: the draft's key is the
 * permission.
 */
@Controller
@Everybody
class DraftTyping {
    private final Drafting drafting;
    private final Nominating nominating;

    DraftTyping(Drafting drafting, Nominating nominating) {
        this.drafting = drafting;
        this.nominating = nominating;
    }

    @PostMapping(path = "/keep/draft", consumes = "application/json")
    ResponseEntity<Answers> keep(@RequestBody Typing typing) {
        return TypingDesk.receive(typing, place -> new Desk(new Secret(place)));
    }

    private final class Desk implements Answers.Desk {
        private final Secret key;

        Desk(Secret key) {
            this.key = key;
        }

        @Override
        public Kept keep(String field, Writing writing) {
            return drafting.keep(key, field, writing);
        }

        @Override
        public Kept setAside(String field, String text) {
            return drafting.setAside(key, field, text);
        }

        @Override
        public List<String> formers(String field) {
            return drafting.formers(key).getOrDefault(field, List.of());
        }

        @Override
        public List<Answers.Standing> standing(List<String> fields) {
            var draft = nominating.open(key);
            return fields.stream()
                    .map(it -> new Answers.Standing(draft.text(it), draft.version(it)))
                    .toList();
        }
    }
}
