package org.commend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.commend.nominations.Nominating;
import org.commend.programme.Programmes;
import org.commend.testing.CommendBrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What every answer carries over the wire, whoever makes it: status, headers, where it leads. */
@CommendBrowserTest
class AnswersTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired Nominating nominating;
    @Autowired Programmes programmes;
    @Autowired JdbcClient jdbc;

    @Value("${commend.base-address}")
    String address;

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/winners/frontline-awards",
                "/nothing-here",
                "/login",
                "/login/ott?token=none",
                "/work",
                "/nominate/frontline-awards",
                "/draft/none",
                "/styles/commend.css",
                "/VAADIN/none",
                "/actuator/health",
                "/?v-r=uidl");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_answer_forbids_framing_guessing_and_telling_others(String page) throws Exception {
        var headers = get(page).headers();
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Permissions-Policy")).hasSize(1);
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy"))
                .containsExactly("same-origin");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login/ott?token=none", "/draft/none"})
    void what_is_somebodys_own_is_stored_by_no_browser(String page) throws Exception {
        assertThat(get(page).headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/winners/frontline-awards", "/nothing-here", "/privacy"})
    void what_everybody_reads_runs_no_script_and_loads_nothing_from_elsewhere(String page)
            throws Exception {
        assertThat(get(page).headers().firstValue("Content-Security-Policy"))
                .contains(
                        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    @Test
    void with_tls_a_browser_comes_back_with_tls_alone() {
        var answer = new MockHttpServletResponse();
        AnswerHeaders.give(new MockHttpServletRequest("GET", "/"), answer, true);
        assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void a_forged_host_is_refused_and_stands_in_no_redirect() throws Exception {
        for (String forged :
                List.of(
                        "Host: evil.example",
                        "Host: evil.example\r\nX-Forwarded-Host: localhost")) {
            assertThat(raw("/work", forged)).startsWith("HTTP/1.1 421").doesNotContain("evil");
        }
        String honest = URI.create(address).getAuthority();
        for (String more :
                List.of(
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Port: 666",
                        "X-Forwarded-Proto: https",
                        "Forwarded: host=evil.example")) {
            assertThat(raw("/work", "Host: " + honest + "\r\n" + more))
                    .startsWith("HTTP/1.1 302")
                    .contains("Location: /login?asked\r\n")
                    .doesNotContain("evil", ":666");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/winners/, /winners",
        "/winners/frontline-awards/2024/?a=b, /winners/frontline-awards/2024?a=b",
        "/login//, /login"
    })
    void a_slash_at_the_end_leads_on(String asked, String to) throws Exception {
        var answer = get(asked);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains(to);
    }

    @Test
    void a_slash_leads_to_no_other_host() throws Exception {
        assertThat(raw("//evil.example/", "Host: " + URI.create(address).getAuthority()))
                .doesNotContain("Location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/draft/none", "/draft/none/check", "/nominate/none"})
    void what_is_not_there_is_not_there_in_its_status_either(String page) throws Exception {
        assertThat(get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void a_draft_that_is_there_is_there() throws Exception {
        var award = programmes.edition("frontline-awards", "2027").orElseThrow().open().getFirst();
        String key = nominating.start(award.id()).value();
        assertThat(get("/draft/" + key).statusCode()).isEqualTo(200);
        assertThat(get("/nominate/frontline-awards").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "null",
                "{}",
                "{\"id\":1}",
                "{\"id\":\"%%%\",\"rawId\":\"%%%\",\"response\":{},\"type\":\"public-key\"}"
            })
    void a_passkeys_message_that_is_none_is_the_senders_mistake(String body) throws Exception {
        for (String to : List.of("/login/webauthn", "/webauthn/register")) {
            assertThat(post(to, body).statusCode()).as(to).isEqualTo(400);
        }
    }

    @Test
    void who_asks_about_passkeys_without_end_is_told_to_come_back_later() throws Exception {
        String options = "/webauthn/authenticate/options";
        post(options, "");
        jdbc.sql("update limit_use set used = 600 where kind = 'PASSKEY'").update();
        try {
            var answer = post(options, "");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("Please try again in ten minutes.");
        } finally {
            jdbc.sql("delete from limit_use where kind = 'PASSKEY'").update();
        }
    }

    @Test
    void people_get_pages_and_programs_problem_details() throws Exception {
        var page = get("/nothing-here", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("There is nothing at this address");
        for (String accepted : List.of("application/json", "application/problem+json", "*/*")) {
            var problem = get("/nothing-here", accepted);
            assertThat(problem.statusCode()).isEqualTo(404);
            assertThat(problem.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(problem.body())
                    .contains("\"status\":404", "\"detail\":\"There is nothing at this address.\"");
        }
    }

    @Test
    void health_is_told_to_whoever_asks_in_whatever_form_they_like() throws Exception {
        for (String accepted : List.of("text/html", "application/json", "image/png")) {
            assertThat(get("/actuator/health", accepted).body()).contains("\"status\":\"UP\"");
        }
        assertThat(raw("/actuator/health", "Host: 10.0.0.7:8080")).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_body_larger_than_any_page_of_ours_sends_is_refused() throws Exception {
        String host = "Host: " + URI.create(address).getAuthority();
        assertThat(raw("POST", "/?v-r=uidl", host + "\r\nContent-Length: 12000001"))
                .startsWith("HTTP/1.1 413");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "text/html");
    }

    private HttpResponse<String> get(String path, String accepted)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", accepted)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As no client of Java's would send it. */
    private String raw(String path, String headers) throws IOException {
        return raw("GET", path, headers);
    }

    private String raw(String method, String path, String headers) throws IOException {
        var to = URI.create(address);
        try (var socket = new Socket(to.getHost(), to.getPort())) {
            socket.getOutputStream()
                    .write(
                            "%s %s HTTP/1.1\r\n%s\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                                    .formatted(method, path, headers)
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
