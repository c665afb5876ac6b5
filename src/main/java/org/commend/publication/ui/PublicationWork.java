package org.commend.publication.ui;

import static org.commend.uikit.Texts.text;

import java.time.Clock;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.Role;
import org.commend.programme.Edition;
import org.commend.programme.ui.Task;
import org.commend.programme.ui.WaitingWork;
import org.commend.publication.Announcing;
import org.commend.publication.Drawn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands between the shortlists and the winners' page, for this organiser. */
@Component
@Order(3)
class PublicationWork implements WaitingWork {
    private final Announcing announcing;
    private final Clock clock;

    PublicationWork(Announcing announcing, Clock clock) {
        this.announcing = announcing;
        this.clock = clock;
    }

    @Override
    public List<Task> of(Edition edition, Role role, AccountId me) {
        if (role != Role.ORGANISER || !edition.timeline().judgingHasEnded(clock.instant())) {
            return List.of();
        }
        return announcing
                .standing(edition.id())
                .map(it -> standing(edition, it))
                .orElseGet(() -> notDrawnUp(edition));
    }

    private List<Task> standing(Edition edition, Drawn it) {
        String page = PublicationPlaces.ANNOUNCEMENT.of(edition);
        if (it.released()) {
            return List.of();
        }
        if (it.approvedAt() == null && announcing.mayApprove(it.id()).isAllowed()) {
            return List.of(new Task(text("todo.approve"), page, text("publicationWork.lookAtIt")));
        }
        if (it.releaseAskedBy() != null && announcing.mayRelease(it.id()).isAllowed()) {
            return List.of(new Task(text("todo.release"), page, text("publicationWork.lookAtIt")));
        }
        return List.of();
    }

    private List<Task> notDrawnUp(Edition edition) {
        int open = announcing.problems(edition.id()).size();
        return List.of(
                open == 0
                        ? new Task(
                                text("todo.drawUp"),
                                PublicationPlaces.ANNOUNCEMENT.of(edition),
                                text("publicationWork.drawItUp"))
                        : new Task(
                                text("todo.honours", open),
                                PublicationPlaces.HONOURS.of(edition),
                                text("publicationWork.conferHonours")));
    }
}
