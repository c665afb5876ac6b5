package org.commend.publication;

import java.util.ArrayList;
import java.util.List;
import org.commend.kernel.Ruling;
import org.commend.kernel.Sentence;
import org.commend.programme.EditionId;
import org.commend.programme.Moment;
import org.commend.programme.Unfinished;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What has to be decided before the ceremony can announce it. */
@Component
@Order(2)
class AnnouncementUnfinished implements Unfinished {
    private final Announcing announcing;

    AnnouncementUnfinished(Announcing announcing) {
        this.announcing = announcing;
    }

    @Override
    public List<Sentence> before(EditionId edition, Moment moment) {
        if (moment != Moment.CEREMONY) {
            return List.of();
        }
        var open =
                new ArrayList<>(
                        announcing.problems(edition).stream()
                                .map(Ruling.Refused::sentence)
                                .toList());
        if (announcing.standing(edition).filter(it -> it.approvedAt() != null).isEmpty()) {
            open.add(Sentence.of("unfinished.announcement"));
        }
        return open;
    }
}
