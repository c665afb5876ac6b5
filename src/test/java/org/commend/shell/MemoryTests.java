package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.session.StandardSession;
import org.commend.nominations.Nominating;
import org.commend.programme.Programmes;
import org.commend.testing.CommendBrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What strangers leave in the server's memory when they are gone: nothing. */
@CommendBrowserTest
class MemoryTests {
    private static final int STARTS = 1000;
    private static final int TOO_LONG = 10_000_000;
    private static final long ALLOWED = 8L * 1024 * 1024;

    @Autowired ServletWebServerApplicationContext context;
    @Autowired Nominating nominating;
    @Autowired Programmes programmes;

    @Value("${commend.base-address}")
    String address;

    @Test
    void a_thousand_starts_and_ten_fields_of_ten_megabytes_leave_nothing_behind() throws Exception {
        start(30);
        typeTooLong(2);
        endSessions();
        long before = live();
        start(STARTS);
        typeTooLong(10);
        assertThat(sessions()).isGreaterThanOrEqualTo(STARTS);
        endSessions();
        assertThat(live() - before).as("bytes that stayed").isLessThanOrEqualTo(ALLOWED);
    }

    @Test
    void a_session_is_short_until_its_browser_comes_back_with_it() throws Exception {
        endSessions();
        var award = programmes.edition("frontline-awards", "2027").orElseThrow().open().getFirst();
        String draft = "/draft/" + nominating.start(award.id()).value();
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            get(browser, draft);
            assertThat(lives()).containsExactly((int) SessionLife.FIRST.toSeconds());
            get(browser, draft);
            assertThat(lives()).containsExactly((int) SessionLife.ANONYMOUS.toSeconds());
        }
        endSessions();
    }

    @Test
    void a_form_that_was_left_open_too_long_leads_to_signing_in_which_says_why() throws Exception {
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            get(browser, "/login");
            endSessions();
            var answer =
                    browser.send(
                            HttpRequest.newBuilder(URI.create(address + "/ott/generate"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "username=a@example.org&_csrf=old"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains("/login?ended");
        }
        endSessions();
    }

    /** Each begins with a browser of its own, which loads the page and its view. */
    private void start(int times) throws Exception {
        var award = programmes.edition("frontline-awards", "2027").orElseThrow().open().getFirst();
        for (int i = 0; i < times; i++) {
            try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
                String key = nominating.start(award.id()).value();
                get(browser, "/draft/" + key);
                get(browser, "/?v-r=init&location=draft/" + key + "&query=");
            }
        }
    }

    private void typeTooLong(int times) throws Exception {
        var award = programmes.edition("frontline-awards", "2027").orElseThrow().open().getFirst();
        String key = nominating.start(award.id()).value();
        String text = "x".repeat(TOO_LONG);
        for (int i = 0; i < times; i++) {
            try (var browser = HttpClient.newHttpClient()) {
                var answer =
                        browser.send(
                                HttpRequest.newBuilder(URI.create(address + "/keep/draft"))
                                        .header("Content-Type", "application/json")
                                        .header("X-Keeper", "1")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        """
                                                        {"place":"%s","writings":[{"field":"headline","text":"%s","seen":0,"writer":"w","turn":%d,"aside":false}]}
                                                        """
                                                                .formatted(key, text, i + 1)))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.body()).contains("This text is longer than we can keep");
            }
        }
    }

    private void get(HttpClient browser, String path) throws Exception {
        var answer =
                browser.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }

    private int sessions() {
        return manager().findSessions().length;
    }

    private int[] lives() {
        return Arrays.stream(manager().findSessions())
                .mapToInt(it -> it.getMaxInactiveInterval())
                .toArray();
    }

    /** As when their time is over. */
    private void endSessions() {
        for (var it : manager().findSessions()) {
            ((StandardSession) it).expire();
        }
    }

    private Manager manager() {
        var tomcat = ((TomcatWebServer) context.getWebServer()).getTomcat();
        return ((Context) tomcat.getHost().findChildren()[0]).getManager();
    }

    private static long live() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 4; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
