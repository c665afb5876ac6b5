package org.commend.seeding;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happens at every start, before anybody is told that Commend is ready. */
@Component
@Order(0)
class AtStart implements ApplicationRunner {
    private final Seeds seeds;
    private final DemoStory story;
    private final boolean demo;
    private final Stage stage;

    AtStart(
            Seeds seeds,
            DemoStory story,
            @Value("${commend.demo:false}") boolean demo,
            @Value("${commend.stage:}") String stage) {
        this.seeds = seeds;
        this.story = story;
        this.demo = demo;
        this.stage = Stage.of(stage);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        seeds.load();
        if (demo) {
            DemoScript.in(seeds.folder()).ifPresent(script -> story.play(script, stage));
        }
    }
}
