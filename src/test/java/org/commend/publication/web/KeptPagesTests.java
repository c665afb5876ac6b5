package org.commend.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.commend.accounts.AccountAct;
import org.commend.accounts.AccountId;
import org.commend.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptPagesTests {
    private final MovableClock clock = new MovableClock();
    private final KeptPages pages = new KeptPages(clock);
    private final AtomicInteger made = new AtomicInteger();

    @BeforeEach
    void the_clock_stands() {
        clock.set("2027-06-01T12:00:00Z");
    }

    @Test
    void a_page_is_made_once_within_a_second_and_anew_after_it() throws Exception {
        var first = find("/");
        clock.advance(Duration.ofMillis(999));
        assertThat(find("/")).isSameAs(first);
        clock.advance(Duration.ofMillis(1));
        assertThat(find("/")).isNotSameAs(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void a_clock_that_was_put_back_keeps_no_page_alive() throws Exception {
        find("/");
        clock.advance(Duration.ofHours(-1));
        find("/");
        assertThat(made).hasValue(2);
    }

    @Test
    void an_act_empties_every_page() throws Exception {
        find("/");
        find("/privacy");
        anAct();
        find("/");
        find("/privacy");
        assertThat(made).hasValue(4);
    }

    @Test
    void a_page_that_was_begun_before_an_act_is_given_to_its_asker_and_to_nobody_after()
            throws Exception {
        pages.find(
                "/",
                () -> {
                    anAct();
                    return page();
                });
        find("/");
        assertThat(made).hasValue(2);
    }

    @Test
    void who_asks_after_an_act_does_not_wait_for_a_page_that_was_begun_before() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FinishedPage> before =
                    threads.submit(
                            () ->
                                    pages.find(
                                                    "/",
                                                    () -> {
                                                        begun.countDown();
                                                        await(goOn);
                                                        return page();
                                                    })
                                            .orElseThrow());
            begun.await();
            anAct();
            var after = find("/");
            goOn.countDown();
            assertThat(before.get()).isNotSameAs(after);
            assertThat(find("/")).isSameAs(after);
        }
    }

    @Test
    void of_many_who_ask_at_once_one_makes_it() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        KeptPages.Maker slow =
                () -> {
                    begun.countDown();
                    await(goOn);
                    return page();
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FinishedPage> first = threads.submit(() -> pages.find("/", slow).orElseThrow());
            begun.await();
            var second = threads.submit(() -> pages.find("/", slow).orElseThrow());
            var third = threads.submit(() -> pages.find("/", slow).orElseThrow());
            goOn.countDown();
            assertThat(second.get()).isSameAs(first.get()).isSameAs(third.get());
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void what_cannot_be_kept_is_made_for_each_and_a_failure_is_its_own_askers() throws Exception {
        assertThat(pages.find("/none", Optional::empty)).isEmpty();
        assertThatThrownBy(
                        () ->
                                pages.find(
                                        "/none",
                                        () -> {
                                            throw new IOException("by the test");
                                        }))
                .isInstanceOf(IOException.class);
        assertThat(find("/none")).isNotNull();
    }

    @Test
    void the_store_holds_so_many_pages_and_makes_room_when_they_are_old() throws Exception {
        for (int i = 0; i < KeptPages.MOST + 10; i++) {
            find("/winners/" + i);
        }
        find("/winners/0");
        assertThat(made).hasValue(KeptPages.MOST + 10);
        find("/winners/" + (KeptPages.MOST + 1));
        assertThat(made).as("one too many is made again").hasValue(KeptPages.MOST + 11);
        clock.advance(Duration.ofSeconds(2));
        find("/late");
        find("/late");
        assertThat(made).hasValue(KeptPages.MOST + 12);
    }

    private FinishedPage find(String path) throws Exception {
        return pages.find(path, this::page).orElseThrow();
    }

    private Optional<FinishedPage> page() {
        byte[] text = ("page " + made.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new FinishedPage(Map.of(), "text/html", text));
    }

    private void anAct() {
        pages.empty(
                new AccountAct.CameIn(new AccountId(UUID.randomUUID()), AccountAct.CameIn.LINK));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
