package org.commend.publication.web;

import static org.commend.words.Words.here;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commend.kernel.London;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programme;
import org.commend.publication.Published;
import org.jspecify.annotations.Nullable;

/**
 * What the front page of a programme shows.
 *
 * @param published since when the winners of the edition are public, or null while they are not: no
 *     date makes that true
 * @param takenDown whether they were, and were taken down
 */
public record FrontPage(
        Programme programme,
        @Nullable Edition edition,
        @Nullable Instant published,
        boolean takenDown,
        List<Published.Year> years,
        Instant now) {
    /** A line of the dates. */
    public record Date(String when, String what, boolean now) {}

    public boolean takesNominations() {
        return edition != null && edition.timeline().takesNominations(now).isAllowed();
    }

    public List<Category> categories() {
        return edition == null ? List.of() : edition.categories();
    }

    public int awards() {
        return categories().size();
    }

    public boolean isPublished() {
        return published != null;
    }

    /** Where the edition stands, in a few words. */
    public String when() {
        if (edition == null) {
            return programme.organisation();
        }
        return edition.name() + " · " + stands(edition);
    }

    private String stands(Edition edition) {
        if (published != null) {
            return here().of("front.published");
        }
        if (takenDown) {
            return here().of("front.takenDown");
        }
        return reached()
                .map(FrontPage::said)
                .orElse(
                        here().of(
                                        "front.opens",
                                        new London.Weekday(edition.timeline().at(Moment.OPENS))));
    }

    /** The last moment that has come; publication comes with the announcement, not by its date. */
    private Optional<Moment> reached() {
        if (edition == null) {
            return Optional.empty();
        }
        return published != null
                ? Optional.of(Moment.RELEASE)
                : edition.timeline()
                        .latest(now)
                        .map(it -> it == Moment.RELEASE ? Moment.CEREMONY : it);
    }

    public String closes() {
        return edition == null ? "" : here().weekdayAndTime(edition.timeline().at(Moment.CLOSES));
    }

    public List<Date> dates() {
        if (edition == null) {
            return List.of();
        }
        var timeline = edition.timeline();
        var latest = reached().orElse(null);
        return Arrays.stream(Moment.values())
                .map(
                        it ->
                                new Date(
                                        here().dayAndTime(
                                                        it == Moment.RELEASE && published != null
                                                                ? published
                                                                : timeline.at(it)),
                                        here().of(it.words()),
                                        it == latest))
                .toList();
    }

    public List<String> judging() {
        return Arrays.stream(programme.judging().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static String said(Moment moment) {
        return here().of("front.stands." + moment.name());
    }
}
