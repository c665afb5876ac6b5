package org.commend.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.commend.accounts.AccountId;
import org.commend.accounts.People;
import org.commend.accounts.SignedIn;
import org.commend.audit.AuditTrail;
import org.commend.judging.Assigning;
import org.commend.judging.Empanelling;
import org.commend.judging.PlannedReads;
import org.commend.judging.StandingQueries;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Reason;
import org.commend.nominations.NominationList;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.publication.Published;
import org.commend.testing.CommendTest;
import org.commend.testing.StatementLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's story goes through the real acts; so it proves that they fit together. */
@CommendTest(properties = "commend.own-context=story")
class DemoStoryTests {
    @Autowired DemoStory story;
    @Autowired Programmes programmes;
    @Autowired Published published;
    @Autowired AuditTrail audit;
    @Autowired SignedIn signedIn;
    @Autowired People people;
    @Autowired Empanelling empanelling;
    @Autowired Assigning assigning;
    @Autowired StandingQueries standings;
    @Autowired NominationList nominations;
    @Autowired StatementLog database;
    private int kills;

    @Test
    void the_story_is_played_stage_by_stage_to_the_winners() {
        var script = DemoScript.in(Path.of("seeds")).getFirst();
        var edition = programmes.edition(script.programme(), script.edition()).orElseThrow();

        playKilledAgainAndAgain(script, Stage.NOMINATING, 600);
        playKilledAgainAndAgain(script, Stage.JUDGING, 500);
        assertThat(published.of(edition.id())).isEmpty();
        whatAJudgeHasSubmittedStaysWhenTheyLeave(script, edition);
        playKilledAgainAndAgain(script, Stage.ANNOUNCED, 250);
        assertThat(kills).isGreaterThan(12);
        assertThat(sent(script, edition)).isEqualTo(script.nominations().size());

        var snapshot = published.of(edition.id()).orElseThrow();
        assertThat(snapshot.awards())
                .hasSize(8)
                .allSatisfy(award -> assertThat(award.honours()).isNotEmpty());
        assertThat(snapshot.toString())
                .doesNotContain("Amelia Frost", "Jordan Adair", "Theo Marsh", "Keira Lawson");
        assertThat(audit.firstBroken(edition.programme().id())).isZero();

        story.play(script, Stage.ANNOUNCED);
    }

    /** Killed after more and more statements, it goes on each time where it was cut off. */
    private void playKilledAgainAndAgain(DemoScript script, Stage stage, int more) {
        int statements = 40;
        while (!database.goneAfter(statements, () -> story.play(script, stage))) {
            kills++;
            statements += more;
        }
    }

    private int sent(DemoScript script, Edition edition) {
        return signedIn.as(
                account(script.organisers().getFirst()),
                () -> nominations.all(edition.id()).size());
    }

    private void whatAJudgeHasSubmittedStaysWhenTheyLeave(DemoScript script, Edition edition) {
        var organiser = account(script.organisers().getFirst());
        var leaver = account(script.judges().getFirst());
        var award = edition.category("practice").orElseThrow();
        int reads = reads(organiser, award);
        var moved = plan(organiser, edition).changes().size();
        assertThat(reads).isPositive();

        signedIn.doAs(
                organiser,
                () -> empanelling.dismiss(award.id(), leaver, new Reason("They moved away.")));

        assertThat(reads(organiser, award)).isEqualTo(reads);
        assertThat(plan(organiser, edition).changes()).hasSize(moved);
    }

    private AccountId account(DemoScript.Somebody somebody) {
        return people.withAddress(new EmailAddress(somebody.email())).orElseThrow().id();
    }

    private int reads(AccountId organiser, Category award) {
        return signedIn.as(organiser, () -> standings.visibleTo(organiser, award.id())).reads();
    }

    private PlannedReads plan(AccountId organiser, Edition edition) {
        return signedIn.as(organiser, () -> assigning.plan(edition.id()));
    }
}
