package org.commend.shell;

import static org.commend.uikit.Texts.text;

import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.Role;
import org.commend.mail.LetterQueries;
import org.commend.programme.Edition;
import org.commend.programme.ui.Task;
import org.commend.programme.ui.WaitingWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Letters that do not arrive. */
@Component
@Order(4)
class LettersWork implements WaitingWork {
    private final LetterQueries letters;

    LettersWork(LetterQueries letters) {
        this.letters = letters;
    }

    @Override
    public List<Task> of(Edition edition, Role role, AccountId me) {
        if (role != Role.ORGANISER) {
            return List.of();
        }
        int troubled = letters.inTrouble(edition.programme().id());
        return troubled == 0
                ? List.of()
                : List.of(
                        new Task(
                                text("todo.letters", troubled),
                                OfficePlaces.LETTERS.of(edition),
                                text("lettersWork.seeWhich")));
    }
}
