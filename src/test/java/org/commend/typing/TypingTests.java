package org.commend.typing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.commend.kernel.Secret;
import org.commend.testing.Visitors;
import org.commend.testing.VisitorsOfATest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever the page calls saved is in the database; whatever was typed is in the database or shown
 * as not saved; nothing that was kept goes without a choice. {@code ./commend bench typing} does
 * more of the same.
 */
@Tag("whole")
@ExtendWith(VisitorsOfATest.class)
class TypingTests {
    private static final Path JAR = Path.of("target/commend.jar").toAbsolutePath();
    private static final int DEEDS = Integer.getInteger("typing.deeds", 320);
    private static final int KILLS = Integer.getInteger("typing.kills", 2);
    private static final long OF_THE_SUITE = 7;
    private static final long SEED = Long.getLong("typing.seed", OF_THE_SUITE);
    private static final Map<Deed, Integer> FEWEST = fewest();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void not_a_word_is_lost(Visitors visitors) throws Exception {
        assertThat(JAR).as("the production jar, which the build puts there").exists();
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "typing-home");
        try (var ground = new KilledDemo(home, JAR)) {
            var monkey =
                    new TypingMonkey(
                            SEED,
                            ground,
                            ground.address(),
                            () -> visitors.arriveAt(ground.address(), "writer").profile(),
                            draftsIn(home));
            monkey.write(DEEDS, KILLS);
            System.out.printf(
                    "Typing: seed %d, %d deeds, no word lost: %s%n", SEED, DEEDS, monkey.counts());
            if (SEED == OF_THE_SUITE) { // another one may draw a deed less often
                FEWEST.forEach(
                        (deed, fewest) ->
                                assertThat(monkey.done(deed))
                                        .as("how often: %s", deed)
                                        .isGreaterThanOrEqualTo(fewest));
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** Of 320 deeds; fewer or more in proportion. */
    private static Map<Deed, Integer> fewest() {
        var fewest = new EnumMap<Deed, Integer>(Deed.class);
        for (Deed it : Deed.values()) {
            fewest.put(it, 5 * DEEDS / 320);
        }
        fewest.put(Deed.TYPE, 40 * DEEDS / 320);
        fewest.put(Deed.KILLED, KILLS);
        return fewest;
    }

    private static TypingMonkey.Function draftsIn(Path home) {
        return new TypingMonkey.Function() {
            @Override
            public Secret start(BrowserContext device, String address) {
                try (Page page = device.newPage()) {
                    page.navigate(address + "/nominate/frontline-awards");
                    page.getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName("Nominate for Practice"))
                            .click();
                    page.waitForURL("**/draft/**");
                    return new Secret(page.url().replaceFirst(".*/draft/([^/]+).*", "$1"));
                }
            }

            @Override
            public Path home() {
                return home;
            }
        };
    }
}
