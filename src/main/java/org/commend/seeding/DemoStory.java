package org.commend.seeding;

import static org.commend.seeding.ProgrammeSeed.text;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.People;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.judging.Assigning;
import org.commend.judging.ConflictDegree;
import org.commend.judging.Empanelling;
import org.commend.judging.PanelMember;
import org.commend.judging.PanelQueries;
import org.commend.judging.ReadingList;
import org.commend.judging.Recusing;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.kernel.Progress;
import org.commend.kernel.Reason;
import org.commend.nominations.NominationList;
import org.commend.nominations.NominationState;
import org.commend.nominations.Screening;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programmes;
import org.commend.programme.SettingUp;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Plays the demo's story through the real acts, each as the person who would do it, as far as it is
 * asked for.
 */
@Component
class DemoStory {
    private static final Reason DEMO =
            new Reason("The demo moves on without waiting for the date.");

    private final Programmes programmes;
    private final Appointing appointing;
    private final People people;
    private final SignedIn signedIn;
    private final SettingUp settingUp;
    private final DemoNominator nominator;
    private final NominationList nominations;
    private final Screening screening;
    private final Empanelling empanelling;
    private final PanelQueries panels;
    private final Assigning assigning;
    private final ReadingList readings;
    private final Recusing recusing;
    private final DemoJudges judges;
    private final DemoEnding ending;
    private final Clock clock;

    DemoStory(
            Programmes programmes,
            Appointing appointing,
            People people,
            SignedIn signedIn,
            SettingUp settingUp,
            DemoNominator nominator,
            NominationList nominations,
            Screening screening,
            Empanelling empanelling,
            PanelQueries panels,
            Assigning assigning,
            ReadingList readings,
            Recusing recusing,
            DemoJudges judges,
            DemoEnding ending,
            Clock clock) {
        this.programmes = programmes;
        this.appointing = appointing;
        this.people = people;
        this.signedIn = signedIn;
        this.settingUp = settingUp;
        this.nominator = nominator;
        this.nominations = nominations;
        this.screening = screening;
        this.empanelling = empanelling;
        this.panels = panels;
        this.assigning = assigning;
        this.readings = readings;
        this.recusing = recusing;
        this.judges = judges;
        this.ending = ending;
        this.clock = clock;
    }

    /**
     * Goes on from where the story stands: each step looks at its own result, so that one that was
     * cut off in its middle is finished, and one that is done stays as it is.
     */
    void play(DemoScript script, Stage upTo) {
        Edition edition = edition(script);
        var cast = cast(script, edition);
        nominate(script, edition);
        if (upTo.includes(Stage.JUDGING) && !reached(edition, Moment.SHORTLIST)) {
            Progress.say("Screening, appointing the panels and assigning the reads");
            signedIn.doAs(cast.organiser(), () -> toJudging(script, edition));
            judges.score(script, edition, everyJudge(script), 0.5);
            conflict(script, edition);
        }
        if (upTo.includes(Stage.DELIBERATING) && !reached(edition, Moment.SHORTLIST)) {
            signedIn.doAs(cast.organiser(), () -> assign(edition));
            judges.score(script, edition, everyJudge(script), 1);
            signedIn.doAs(cast.organiser(), () -> begin(edition, Moment.SHORTLIST));
        }
        if (upTo.includes(Stage.ANNOUNCED) && !ending.isPlayed(edition)) {
            Progress.say(
                    "Deciding the shortlists, conferring the honours and releasing the winners");
            signedIn.doAs(cast.organiser(), () -> begin(edition, Moment.CEREMONY));
            ending.play(script, edition(script), cast.organiser(), cast.second());
        }
    }

    private record Cast(AccountId organiser, AccountId second) {}

    private Cast cast(DemoScript script, Edition edition) {
        List<AccountId> organisers = new ArrayList<>();
        signedIn.asOperator(
                () -> {
                    for (var it : script.organisers()) {
                        organisers.add(
                                appointing.install(
                                        edition.programme().id(),
                                        new EmailAddress(it.email()),
                                        new PersonName(it.name()),
                                        Role.ORGANISER));
                    }
                    return true;
                });
        return new Cast(organisers.get(0), organisers.get(1));
    }

    private void nominate(DemoScript script, Edition edition) {
        AccountId organiser =
                people.withAddress(new EmailAddress(script.organisers().getFirst().email()))
                        .orElseThrow()
                        .id();
        List<String> sent =
                signedIn.as(
                        organiser,
                        () ->
                                nominations.all(edition.id()).stream()
                                        .map(NominationList.Line::headline)
                                        .toList());
        var missing =
                script.nominations().stream()
                        .filter(it -> !sent.contains(text(it, "headline")))
                        .toList();
        if (missing.isEmpty() || reached(edition, Moment.CLOSES)) {
            return;
        }
        var progress =
                Progress.of("Nominating, as " + missing.size() + " people would", missing.size());
        for (JsonNode it : missing) {
            nominator.nominate(edition, it);
            progress.oneMore();
        }
    }

    private void toJudging(DemoScript script, Edition edition) {
        begin(edition, Moment.CLOSES);
        begin(edition, Moment.SCREENING);
        for (var line : nominations.all(edition.id())) {
            if (line.state() == NominationState.SUBMITTED) {
                String why = reasonAgainst(script, line.headline());
                if (why.isEmpty()) {
                    screening.accept(line.id());
                } else {
                    screening.refuse(line.id(), new Reason(why));
                }
            }
        }
        if (!reached(edition, Moment.JUDGING)) {
            appoint(script, edition);
        }
        begin(edition, Moment.JUDGING);
        assign(edition);
    }

    private void assign(Edition edition) {
        var plan = assigning.plan(edition.id());
        if (!plan.changes().isEmpty()) {
            assigning.apply(plan);
        }
    }

    private void appoint(DemoScript script, Edition edition) {
        for (Category category : edition.open()) {
            var there =
                    panels.members(edition.id()).stream()
                            .filter(it -> it.category().equals(category.id()))
                            .map(PanelMember::email)
                            .toList();
            for (var judge : everyJudge(script)) {
                if (!there.contains(judge.email())) {
                    empanelling.appoint(
                            category.id(),
                            new EmailAddress(judge.email()),
                            new PersonName(judge.name()),
                            judge.equals(script.chair()));
                }
            }
        }
    }

    /** The judge with a conflict declares it, if the plan gave them that nomination. */
    private void conflict(DemoScript script, Edition edition) {
        script.conflicted()
                .flatMap(it -> people.withAddress(new EmailAddress(it.email())))
                .ifPresent(
                        judge ->
                                signedIn.doAs(
                                        judge.id(),
                                        () ->
                                                readings.all(edition.id(), judge.id()).stream()
                                                        .filter(
                                                                it ->
                                                                        it.headline()
                                                                                .equals(
                                                                                        script
                                                                                                .conflictHeadline()))
                                                        .forEach(
                                                                it ->
                                                                        recusing.declare(
                                                                                it.id(),
                                                                                ConflictDegree
                                                                                        .CLOSE,
                                                                                "We are related."))));
    }

    private static List<DemoScript.Somebody> everyJudge(DemoScript script) {
        var all = new ArrayList<>(script.judges());
        all.add(script.chair());
        script.conflicted().ifPresent(all::add);
        return all;
    }

    private static String reasonAgainst(DemoScript script, String headline) {
        return script.nominations().stream()
                .filter(it -> text(it, "headline").equals(headline))
                .map(it -> text(it, "ineligible"))
                .findFirst()
                .orElse("");
    }

    private void begin(Edition edition, Moment moment) {
        if (!reached(edition, moment)) {
            settingUp.begin(edition.id(), moment, DEMO);
        }
    }

    private boolean reached(Edition edition, Moment moment) {
        return programmes
                .edition(edition.id())
                .orElseThrow()
                .timeline()
                .reached(moment, clock.instant());
    }

    private Edition edition(DemoScript script) {
        return programmes.edition(script.programme(), script.edition()).orElseThrow();
    }
}
