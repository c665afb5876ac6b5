package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;

import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.Role;
import org.commend.nominations.NominationList;
import org.commend.programme.Edition;
import org.commend.programme.ui.Task;
import org.commend.programme.ui.WaitingWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nominations that wait for the office. */
@Component
@Order(1)
class ScreeningWork implements WaitingWork {
    private final NominationList nominations;

    ScreeningWork(NominationList nominations) {
        this.nominations = nominations;
    }

    @Override
    public List<Task> of(Edition edition, Role role, AccountId me) {
        if (role != Role.ORGANISER) {
            return List.of();
        }
        int waiting = nominations.counts(edition.id()).toScreen();
        return waiting == 0
                ? List.of()
                : List.of(
                        new Task(
                                text("todo.screen", waiting),
                                NominationPlaces.NOMINATIONS.of(edition) + "?state=submitted",
                                text("screeningWork.checkThem")));
    }
}
