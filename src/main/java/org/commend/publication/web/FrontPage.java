package org.commend.publication.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.commend.kernel.London;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programme;
import org.commend.publication.Published;
import org.jspecify.annotations.Nullable;

/** What the front page of a programme shows. */
public record FrontPage(
        Programme programme, @Nullable Edition edition, List<Published.Year> years, Instant now) {
    /** A line of the dates. */
    public record Date(String when, String what, boolean now) {}

    public boolean takesNominations() {
        return edition != null && edition.timeline().takesNominations(now).isAllowed();
    }

    public List<Category> categories() {
        return edition == null ? List.of() : edition.categories();
    }

    /** Where the edition stands, in a few words. */
    public String when() {
        if (edition == null) {
            return programme.organisation();
        }
        return edition.name()
                + " · "
                + edition.timeline()
                        .latest(now)
                        .map(FrontPage::said)
                        .orElse(
                                "nominations open on "
                                        + London.weekdayAndTime(
                                                edition.timeline().at(Moment.OPENS)));
    }

    public String closes() {
        return edition == null ? "" : London.weekdayAndTime(edition.timeline().at(Moment.CLOSES));
    }

    public List<Date> dates() {
        if (edition == null) {
            return List.of();
        }
        var timeline = edition.timeline();
        var latest = timeline.latest(now).orElse(null);
        return Arrays.stream(Moment.values())
                .map(it -> new Date(London.dayAndTime(timeline.at(it)), it.words(), it == latest))
                .toList();
    }

    public List<String> judging() {
        return Arrays.stream(programme.judging().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static String said(Moment moment) {
        return switch (moment) {
            case OPENS -> "nominations are open";
            case CLOSES -> "nominations are closed";
            case SCREENING -> "nominations are being checked";
            case JUDGING -> "judges are reading";
            case SHORTLIST -> "the shortlist is being drawn up";
            case CEREMONY -> "the winners are soon to be published";
            case RELEASE -> "the winners are published";
        };
    }
}
