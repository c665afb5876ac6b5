package org.commend.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.RuleRefused;
import org.commend.nominations.Nominating;
import org.commend.programme.Programmes;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How often people without an account may do something; a council of 500 may do it at once. */
@CommendTest
class LimitsTests {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Autowired Limits limits;
    @Autowired Nominating nominating;
    @Autowired Programmes programmes;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void the_last_use_is_allowed_one_more_is_told_when_to_come_back_and_then_it_is_allowed() {
        clock.set(NOON);
        for (int i = 0; i < Limit.DRAFT_LINK_TO.most(); i++) {
            send("full@example.org");
        }
        assertThatThrownBy(() -> send("full@example.org"))
                .isInstanceOf(RuleRefused.class)
                .satisfies(Said.containing("until 2 December 2026, 00:00"))
                .satisfies(Said.containing("Keep the address of this page"));
        send("another@example.org");
        clock.set(NOON.plus(Duration.ofHours(12)));
        send("full@example.org");
        limits.sweep();
        assertThat(
                        jdbc.sql("select count(*) from limit_use where ends_at <= ?")
                                .param(java.sql.Timestamp.from(clock.instant()))
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void drafts_are_counted_for_each_client_and_those_of_a_council_are_allowed() {
        clock.set(NOON);
        assertThat(Limit.DRAFT.most()).isGreaterThanOrEqualTo(500 * 2);
        assertThat(Limit.SIGN_IN.most()).isGreaterThanOrEqualTo(500);
        sits("192.0.2.1");
        start();
        jdbc.sql("update limit_use set used = ? where kind = 'DRAFT'")
                .param(Limit.DRAFT.most())
                .update();
        assertThatThrownBy(this::start)
                .isInstanceOf(RuleRefused.class)
                .satisfies(
                        Said.containing("So many nominations have been begun from your network"));
        sits("192.0.2.2");
        start();
        RequestContextHolder.resetRequestAttributes();
        start(); // what no request asks for is ours
    }

    @Test
    void no_address_stands_in_the_count() {
        sits("192.0.2.77");
        start();
        assertThat(jdbc.sql("select who from limit_use").query(String.class).list())
                .isNotEmpty()
                .noneMatch(it -> it.contains("192.0.2.77"));
    }

    private void send(String to) {
        transaction.executeWithoutResult(
                status -> limits.use(Limit.DRAFT_LINK_TO, new EmailAddress(to)));
    }

    private void start() {
        var edition = programmes.edition("frontline-awards", "2027").orElseThrow();
        nominating.start(edition.open().getFirst().id());
    }

    private static void sits(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
