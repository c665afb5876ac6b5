package org.commend.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.commend.audit.AuditTrail;
import org.commend.programme.Programmes;
import org.commend.publication.Published;
import org.commend.testing.CommendTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's story goes through the real acts; so it proves that they fit together. */
@CommendTest(properties = "commend.own-context=story")
class DemoStoryTests {
    @Autowired DemoStory story;
    @Autowired Programmes programmes;
    @Autowired Published published;
    @Autowired AuditTrail audit;

    @Test
    void the_story_is_played_stage_by_stage_to_the_winners() {
        var script = DemoScript.in(Path.of("seeds")).orElseThrow();
        var edition = programmes.edition(script.programme(), script.edition()).orElseThrow();

        story.play(script, Stage.NOMINATING);
        story.play(script, Stage.JUDGING);
        assertThat(published.of(edition.id())).isEmpty();
        story.play(script, Stage.ANNOUNCED);

        var snapshot = published.of(edition.id()).orElseThrow();
        assertThat(snapshot.awards())
                .hasSize(8)
                .allSatisfy(award -> assertThat(award.honours()).isNotEmpty());
        assertThat(snapshot.toString())
                .doesNotContain("Amelia Frost", "Jordan Adair", "Theo Marsh", "Keira Lawson");
        assertThat(audit.firstBroken(edition.programme().id())).isZero();

        story.play(script, Stage.ANNOUNCED);
    }
}
