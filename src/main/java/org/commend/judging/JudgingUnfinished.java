package org.commend.judging;

import java.util.ArrayList;
import java.util.List;
import org.commend.judging.PanelQueries.CategoryProgress;
import org.commend.kernel.Sentence;
import org.commend.programme.Edition;
import org.commend.programme.EditionId;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.Unfinished;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads that are not in when judging ends, and panels that are too small when it begins. */
@Component
@Order(0)
class JudgingUnfinished implements Unfinished {
    private final PanelQueries panels;
    private final Programmes programmes;

    JudgingUnfinished(PanelQueries panels, Programmes programmes) {
        this.panels = panels;
        this.programmes = programmes;
    }

    @Override
    public List<Sentence> before(EditionId edition, Moment moment) {
        return switch (moment) {
            case OPENS, CLOSES, SCREENING, CEREMONY, RELEASE -> List.of();
            case JUDGING -> smallPanels(programmes.edition(edition).orElseThrow());
            case SHORTLIST -> missingReads(edition);
        };
    }

    private List<Sentence> smallPanels(Edition edition) {
        var members = panels.members(edition.id());
        return edition.open().stream()
                .filter(
                        award ->
                                members.stream()
                                                .filter(it -> it.category().equals(award.id()))
                                                .count()
                                        < award.reads())
                .map(it -> Sentence.of("unfinished.panel", it.name(), it.reads()))
                .toList();
    }

    private List<Sentence> missingReads(EditionId edition) {
        var progress = panels.progress(edition);
        int wanted = progress.stream().mapToInt(CategoryProgress::wanted).sum();
        int missing = progress.stream().mapToInt(CategoryProgress::missing).sum();
        int unread = progress.stream().mapToInt(CategoryProgress::unread).sum();
        var open = new ArrayList<Sentence>();
        if (missing > 0) {
            open.add(Sentence.of("unfinished.reads", missing, wanted));
        }
        if (unread > 0) {
            open.add(Sentence.of("unfinished.unread", unread));
        }
        return open;
    }
}
