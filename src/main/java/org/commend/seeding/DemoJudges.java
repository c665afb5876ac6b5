package org.commend.seeding;

import static org.commend.seeding.ProgrammeSeed.text;

import java.util.List;
import java.util.Random;
import org.commend.accounts.People;
import org.commend.accounts.Person;
import org.commend.accounts.SignedIn;
import org.commend.judging.ReadingList;
import org.commend.judging.Scoring;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Progress;
import org.commend.programme.Category;
import org.commend.programme.Criterion;
import org.commend.programme.Edition;
import org.springframework.stereotype.Component;

/**
 * The demo's judges at work: each a little stricter or kinder than the others, and none quite sure.
 */
@Component
class DemoJudges {
    private static final double[] LENIENCE = {-1.1, -0.5, 0, 0.4, 0.9, 0.2, -0.2};

    private final People people;
    private final SignedIn signedIn;
    private final ReadingList readings;
    private final Scoring scoring;

    DemoJudges(People people, SignedIn signedIn, ReadingList readings, Scoring scoring) {
        this.people = people;
        this.signedIn = signedIn;
        this.readings = readings;
        this.scoring = scoring;
    }

    /** Lets each judge submit a share of what is on their shelf, 0 to 1. */
    void score(DemoScript script, Edition edition, List<DemoScript.Somebody> judges, double share) {
        var progress = Progress.of("Judging, as " + judges.size() + " people would", judges.size());
        for (int i = 0; i < judges.size(); i++) {
            double lenience = LENIENCE[i % LENIENCE.length];
            people.withAddress(new EmailAddress(judges.get(i).email()))
                    .ifPresent(
                            judge ->
                                    signedIn.doAs(
                                            judge.id(),
                                            () -> work(script, edition, judge, lenience, share)));
            progress.oneMore();
        }
    }

    private void work(
            DemoScript script, Edition edition, Person judge, double lenience, double share) {
        var shelf = readings.all(edition.id(), judge.id());
        long wanted = Math.round(shelf.size() * share);
        for (var item : shelf.stream().limit(wanted).toList()) {
            if (item.progress() == ReadingList.Progress.SUBMITTED
                    || item.headline().equals(script.conflictHeadline()) && share < 1) {
                continue;
            }
            var noise = new Random((item.headline() + judge.name()).hashCode());
            double strength = strength(script, item.headline());
            Category category = edition.category(item.category()).orElseThrow();
            for (Criterion criterion : category.criteria()) {
                double points = strength + lenience + noise.nextGaussian() * 0.8;
                scoring.score(
                        item.id(),
                        criterion.key(),
                        (int)
                                Math.clamp(
                                        Math.round(points),
                                        criterion.lowest(),
                                        criterion.highest()));
            }
            scoring.submit(item.id());
        }
    }

    private static int strength(DemoScript script, String headline) {
        return script.nominations().stream()
                .filter(it -> text(it, "headline").equals(headline))
                .mapToInt(it -> it.path("strength").asInt())
                .findFirst()
                .orElse(6);
    }
}
