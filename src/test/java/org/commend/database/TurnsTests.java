package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.commend.testing.CommendTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one node does at a time. */
@CommendTest
class TurnsTests {
    @Autowired Turns turns;
    @Autowired JdbcClient jdbc;

    @Test
    void two_at_once_take_turns_and_two_different_things_do_not_wait() throws Exception {
        var inside = new AtomicInteger();
        var most = Collections.synchronizedList(new ArrayList<Integer>());
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    List.of(1, 2, 3, 4).stream()
                            .map(
                                    it ->
                                            nodes.submit(
                                                    () ->
                                                            turns.take(
                                                                    "same",
                                                                    "Waiting in a test",
                                                                    () -> {
                                                                        most.add(
                                                                                inside
                                                                                        .incrementAndGet());
                                                                        jdbc.sql("select 1")
                                                                                .query(
                                                                                        Integer
                                                                                                .class)
                                                                                .single();
                                                                        inside.decrementAndGet();
                                                                    })))
                            .toList();
            for (var it : all) {
                it.get();
            }
        }
        assertThat(most).containsExactly(1, 1, 1, 1);

        var held = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.submit(
                    () ->
                            turns.take(
                                    "one",
                                    "Waiting in a test",
                                    () -> {
                                        held.countDown();
                                        await(done);
                                    }));
            held.await();
            turns.take("another", "Waiting in a test", done::countDown);
        }
        assertThat(done.getCount()).isZero();
    }

    @Test
    void a_turn_that_fails_is_given_back() {
        assertThatThrownBy(
                        () ->
                                turns.take(
                                        "failing",
                                        "Waiting in a test",
                                        () -> {
                                            throw new IllegalStateException("failed");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        var done = new AtomicInteger();
        turns.take("failing", "Waiting in a test", done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
