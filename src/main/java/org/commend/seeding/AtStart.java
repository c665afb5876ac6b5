package org.commend.seeding;

import org.commend.database.Turns;
import org.commend.seeding.LoadedSeeds.Part;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happens at every start, before anybody is told that Commend is ready. */
@Component
@Order(0)
class AtStart implements ApplicationRunner {
    private final Seeds seeds;
    private final DemoStory story;
    private final LoadedSeeds loaded;
    private final Turns turns;
    private final ConfigurableApplicationContext context;
    private final boolean demo;
    private final Stage stage;

    AtStart(
            Seeds seeds,
            DemoStory story,
            LoadedSeeds loaded,
            Turns turns,
            ConfigurableApplicationContext context,
            @Value("${commend.demo:false}") boolean demo,
            @Value("${commend.stage:}") String stage) {
        this.seeds = seeds;
        this.story = story;
        this.loaded = loaded;
        this.turns = turns;
        this.context = context;
        this.demo = demo;
        this.stage = Stage.of(stage);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            turns.take("seeds", "Waiting for another node that loads the programmes", this::load);
        } catch (RuntimeException failure) {
            if (context.isClosed()) {
                // Whoever stops Commend meanwhile takes the connections away, and knows why.
                throw new AbandonedRunException(context);
            }
            throw failure;
        }
    }

    private void load() {
        seeds.load();
        if (demo) {
            playStory();
        }
    }

    private void playStory() {
        var digest = LoadedSeeds.digest(seeds.folder(), stage.name());
        if (digest.isEmpty() || !loaded.has(Part.STORY, digest.get())) {
            DemoScript.in(seeds.folder())
                    .forEach(script -> story.play(script, script.stage(stage)));
            digest.ifPresent(it -> loaded.remember(Part.STORY, it));
        }
    }
}
