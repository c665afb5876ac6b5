package org.commend.seeding;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** What happens at every start, before anybody is told that Commend is ready. */
@Component
class AtStart implements ApplicationRunner {
    private final Seeds seeds;

    AtStart(Seeds seeds) {
        this.seeds = seeds;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        seeds.load();
    }
}
