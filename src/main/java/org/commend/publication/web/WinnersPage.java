package org.commend.publication.web;

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
                ? "The winners of " + snapshot.editionName()
                : awards.getFirst().name() + " award " + snapshot.editionName();
    }

    public String lead() {
        return whole
                ? counted(awards.size())
                        + ": chosen by independent judges from nominations by those who know them."
                : awards.getFirst().purpose();
    }

    private static String counted(int awards) {
        return awards == 1 ? "One award" : awards + " awards";
    }
}
