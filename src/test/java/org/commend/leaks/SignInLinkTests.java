package org.commend.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.accounts.SignedIn;
import org.commend.audit.AuditEntry;
import org.commend.audit.AuditTrail;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.PersonName;
import org.commend.kernel.Secret;
import org.commend.programme.Programmes;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.StatementLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A link lets in the person to whom it was sent: once, for ten minutes, and by its button. */
@CommendTest
@AutoConfigureMockMvc
class SignInLinkTests {
    @Autowired MockMvcTester web;
    @Autowired ReceivedLetters letters;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired SignedIn signedIn;
    @Autowired Appointing appointing;
    @Autowired Programmes programmes;
    @Autowired StatementLog statements;
    @Autowired AuditTrail audit;

    @BeforeEach
    void somebody_organises() {
        install("office@example.org", Role.ORGANISER);
    }

    @Test
    void a_link_works_once_and_a_replay_is_refused() {
        String token = tokenFor("once@example.org");
        assertThat(lets(token)).isTrue();
        assertThat(lets(token)).isFalse();
        assertThat(count("select count(*) from sign_in_link where token_hash = ?", hash(token)))
                .isZero();
    }

    @Test
    void looking_at_a_link_as_mail_scanners_do_does_not_use_it_up() {
        String token = tokenFor("scanned@example.org");
        for (int i = 0; i < 3; i++) {
            assertThat(web.get().uri("/login/ott").param("token", token)).hasStatusOk();
            assertThat(web.head().uri("/login/ott").param("token", token)).hasStatusOk();
        }
        assertThat(lets(token)).isTrue();
    }

    @Test
    void a_forged_link_lets_nobody_in() {
        String token = tokenFor("forged@example.org");
        char last = token.charAt(token.length() - 1);
        for (String forged :
                new String[] {
                    "' or '1'='1",
                    Secret.random().value(),
                    hash(token),
                    token.substring(1),
                    token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A'),
                    token + token
                }) {
            assertThat(lets(forged)).as("forged: %s", forged).isFalse();
        }
        assertThat(web.post().uri("/login/ott").param("token", "").with(csrf())).hasStatus(405);
        assertThat(lets(token)).isTrue();
    }

    @Test
    void without_the_token_of_the_page_itself_nothing_is_let_in_and_nothing_used_up() {
        String token = tokenFor("crossed@example.org");
        assertThat(web.post().uri("/login/ott").param("token", token)).hasStatus(403);
        assertThat(web.post().uri("/ott/generate").param("username", "crossed@example.org"))
                .hasStatus(403);
        assertThat(lets(token)).isTrue();
    }

    @Test
    void it_works_just_before_ten_minutes_and_at_ten_minutes_no_longer() {
        Instant asked = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        clock.set(asked);
        String inTime = tokenFor("in-time@example.org");
        String late = tokenFor("late@example.org");
        clock.set(asked.plus(Duration.ofMinutes(10)).minusNanos(1000));
        assertThat(lets(inTime)).isTrue();
        clock.set(asked.plus(Duration.ofMinutes(10)));
        assertThat(lets(late)).isFalse();
        assertThat(lets(late)).isFalse();
    }

    @Test
    void asking_with_an_unknown_address_is_answered_like_asking_with_a_known_one() {
        account("known@example.org");
        var known = ask("known@example.org");
        for (String address :
                new String[] {"unknown@example.org", "KNOWN@example.org ", "no address"}) {
            var other = ask(address);
            assertThat(said(other)).as(address).isEqualTo(said(known));
        }
        letters.awaitTo("known@example.org", "sign in");
        assertThat(letters.to("unknown@example.org")).isEmpty();
        assertThat(count("select count(*) from letter where recipient = ?", "unknown@example.org"))
                .isZero();
    }

    @Test
    void who_asks_again_and_again_fills_nobodys_letter_box() {
        clock.set(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        account("flooded@example.org");
        var first = said(ask("flooded@example.org"));
        for (int i = 0; i < 8; i++) {
            assertThat(said(ask("flooded@example.org"))).isEqualTo(first);
        }
        assertThat(lettersTo("flooded@example.org")).isEqualTo(5);

        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        ask("flooded@example.org");
        assertThat(lettersTo("flooded@example.org")).isEqualTo(6);
        assertThat(
                        count(
                                "select count(*) from sign_in_link where expires_at <= ?",
                                java.sql.Timestamp.from(clock.instant())))
                .isZero();
    }

    @Test
    void asking_costs_the_same_statements_whether_there_is_an_account_or_not() {
        account("costs@example.org");
        ask("warming-up@example.org");
        var known = statements.during(() -> ask("costs@example.org"));
        var unknown = statements.during(() -> ask("costs-nothing@example.org"));
        assertThat(unknown).isEqualTo(known).contains("commit").hasSizeGreaterThan(2);
        letters.awaitTo("costs@example.org", "sign in");
        awaitAllWritten();
        assertThat(lettersTo("costs-nothing@example.org")).isZero();
    }

    @Test
    void a_link_says_whose_it_is_and_a_used_one_that_it_works_no_longer() {
        String token = tokenFor("whose@example.org");
        assertThat(web.get().uri("/login/ott").param("token", token))
                .hasStatusOk()
                .bodyText()
                .contains("Sign in as Link Tester")
                .doesNotContain("somebody else", "whose@example.org");
        assertThat(lets(token)).isTrue();
        for (String dead : new String[] {token, "never-was", "", "\u0000"}) {
            assertThat(web.get().uri("/login/ott").param("token", dead))
                    .hasStatus(410)
                    .bodyText()
                    .contains("This link does not work any more", "Ask for another link");
        }
    }

    @Test
    void a_link_that_is_somebody_elses_says_who_sits_here_now() {
        String token = tokenFor("other@example.org");
        assertThat(
                        web.get()
                                .uri("/login/ott")
                                .param("token", token)
                                .with(
                                        authentication(
                                                SignedIn.authentication(
                                                        account("me@example.org")))))
                .hasStatusOk()
                .bodyText()
                .contains("In this browser", "is signed in now");
    }

    @Test
    void coming_in_is_audited_and_shown_to_whoever_came_in() {
        AccountId me = account("audited@example.org");
        assertThat(lets(tokenFor("audited@example.org"))).isTrue();
        var entries = signedIn.as(me, () -> audit.comings(me.value()));
        assertThat(entries).extracting(AuditEntry::act).containsExactly("account.cameIn.link");
        assertThat(web.get().uri("/account").with(authentication(SignedIn.authentication(me))))
                .bodyText()
                .contains("When you came in", "came in by a link");
        assertThat(audit.firstBroken(AuditTrail.INSTALLATION)).isZero();
    }

    @Test
    void whoever_is_in_is_not_asked_to_sign_in_and_finds_the_way_to_their_work() {
        AccountId me = account("inside@example.org");
        for (String page : new String[] {"/account", "/confirm"}) {
            assertThat(web.get().uri(page).with(authentication(SignedIn.authentication(me))))
                    .bodyText()
                    .contains(">My work</a>", ">Account</a>")
                    .doesNotContain(">Sign in</a>", ">Nominate</a>");
        }
        assertThat(web.get().uri("/account").with(authentication(SignedIn.authentication(me))))
                .bodyText()
                .contains("aria-current=\"page\"");
        assertThat(web.get().uri("/privacy"))
                .bodyText()
                .contains(">Sign in</a>")
                .doesNotContain(">My work</a>");
    }

    @Test
    void signing_out_clears_what_the_back_button_would_show() {
        AccountId me = account("leaving@example.org");
        var in =
                web.get()
                        .uri("/account")
                        .with(authentication(SignedIn.authentication(me)))
                        .exchange();
        assertThat(in).headers().hasValue("Cache-Control", "no-store");
        assertThat(
                        web.post()
                                .uri("/logout")
                                .with(csrf())
                                .with(authentication(SignedIn.authentication(me))))
                .hasStatus3xxRedirection()
                .headers()
                .hasValue("Clear-Site-Data", "\"cache\"")
                .hasValue("Cache-Control", "no-store");
    }

    @Test
    void a_network_that_asks_too_often_is_told_so_and_when_to_come_back() {
        ask("often@example.org");
        jdbc.sql("update limit_use set used = 600 where kind = 'SIGN_IN'").update();
        try {
            assertThat(ask("often@example.org")).hasRedirectedUrl("/login?often");
            assertThat(web.get().uri("/login").param("often", ""))
                    .bodyText()
                    .contains("So many links were asked for from your network", "in ten minutes");
        } finally {
            jdbc.sql("delete from limit_use where kind = 'SIGN_IN'").update();
        }
        assertThat(ask("often@example.org")).hasRedirectedUrl("/login?sent");
    }

    /** What is written after the answer is written now. */
    private void awaitAllWritten() {
        await("select count(*) from scheduled_tasks where task_name = 'write-sign-in-letter'", 0);
    }

    private void await(String query, int expected) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (jdbc.sql(query).query(Integer.class).single() != expected) {
            assertThat(System.nanoTime()).as(query).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private int lettersTo(String address) {
        awaitAllWritten();
        return count("select count(*) from letter where recipient = ?", address);
    }

    private static String said(MvcTestResult result) {
        var response = result.getResponse();
        var headers = new TreeMap<String, Object>();
        response.getHeaderNames().forEach(it -> headers.put(it, response.getHeaders(it)));
        try {
            return response.getStatus() + " " + headers + " " + response.getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult ask(String address) {
        return web.post().uri("/ott/generate").param("username", address).with(csrf()).exchange();
    }

    private String tokenFor(String address) {
        account(address);
        ask(address);
        var link = letters.awaitTo(address, "sign in").link("/login/ott");
        return link.getQuery().substring("token=".length());
    }

    private AccountId account(String address) {
        return install(address, Role.JUDGE);
    }

    private AccountId install(String address, Role role) {
        var programme = programmes.find("frontline-awards").orElseThrow().id();
        return signedIn.asOperator(
                () ->
                        appointing.install(
                                programme,
                                new EmailAddress(address),
                                new PersonName("Link Tester"),
                                role));
    }

    private boolean lets(String token) {
        var answer = web.post().uri("/login/ott").param("token", token).with(csrf()).exchange();
        assertThat(answer).hasStatus(302);
        String to = answer.getResponse().getRedirectedUrl();
        var session = answer.getRequest().getSession(false);
        boolean in = session != null && session.getAttribute("SPRING_SECURITY_CONTEXT") != null;
        assertThat(to).isEqualTo(in ? "/work" : "/login?error");
        return in;
    }

    private static String hash(String token) {
        return new Secret(token).hash();
    }

    private int count(String query, Object argument) {
        return jdbc.sql(query).param(argument).query(Integer.class).single();
    }
}
