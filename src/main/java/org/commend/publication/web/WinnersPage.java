package org.commend.publication.web;

import static org.commend.words.Words.here;

import java.util.List;
import org.commend.programme.Programme;
import org.commend.publication.Published;
import org.commend.publication.Snapshot;

/** The winners of an edition, or of one of its awards. */
public record WinnersPage(
        Programme programme,
        Snapshot snapshot,
        List<Snapshot.Award> awards,
        List<Published.Year> years,
        boolean whole) {

    public String title() {
        return heading() + " · " + snapshot.programmeName();
    }

    public String eyebrow() {
        return snapshot.day() + (snapshot.place().isBlank() ? "" : " · " + snapshot.place());
    }

    public String heading() {
        return whole
                ? here().of("front.winnersOf", snapshot.editionName())
                : here().of("winners.award", awards.getFirst().name(), snapshot.editionName());
    }

    public String lead() {
        return whole ? here().of("winners.chosen", awards.size()) : awards.getFirst().purpose();
    }
}
