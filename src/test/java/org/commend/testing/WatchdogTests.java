package org.commend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchdogTests {
    @Test
    void a_class_that_goes_on_for_too_long_is_ended_and_all_threads_are_written_down()
            throws InterruptedException {
        var ended = new CompletableFuture<String>();
        var stuck = new CountDownLatch(1);
        var arrived = new CountDownLatch(1);
        var deaf =
                Thread.ofPlatform()
                        .name("deaf to interrupts")
                        .start(() -> awaitDeaf(arrived, stuck));
        try {
            arrived.await();
            var watchdog =
                    new Watchdog(
                            Duration.ofMillis(1),
                            (name, threads) -> ended.complete(name + threads));
            watchdog.begins("SomeTests");
            assertThat(ended.join())
                    .startsWith("SomeTests")
                    .contains("\"deaf to interrupts\"", "awaitDeaf");
        } finally {
            stuck.countDown();
            deaf.interrupt();
        }
    }

    @Test
    void a_class_that_is_over_is_left_alone() {
        var watchdog = new Watchdog(Duration.ofHours(1), (name, threads) -> {});
        watchdog.begins("OverTests");
        assertThat(watchdog.watches()).containsExactly("OverTests");
        watchdog.ends("OverTests");
        assertThat(watchdog.watches()).isEmpty();
    }

    private static void awaitDeaf(CountDownLatch arrived, CountDownLatch latch) {
        arrived.countDown();
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException deaf) {
                // goes on waiting
            }
        }
    }
}
