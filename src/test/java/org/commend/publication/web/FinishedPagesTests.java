package org.commend.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.commend.kernel.Reason;
import org.commend.publication.TakingDown;
import org.commend.testing.AnnouncedEdition;
import org.commend.testing.CommendTest;
import org.commend.testing.MovableClock;
import org.commend.testing.OwnEdition;
import org.commend.testing.StatementLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommendTest
@AutoConfigureMockMvc
class FinishedPagesTests {
    private static final String WINNERS = "/winners/frontline-awards/2024";

    @Autowired MockMvcTester web;
    @Autowired ApplicationContext context;
    @Autowired StatementLog log;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/privacy",
                "/programmes/frontline-awards",
                "/winners/frontline-awards",
                WINNERS,
                WINNERS + "/outstanding-contribution",
                "/accent/frontline-awards.css"
            })
    void a_page_for_everybody_is_made_once_and_then_no_database_is_asked(String path) {
        clock.advance(Duration.ZERO);
        var first = get(path);
        var second = new AtomicReference<MockHttpServletResponse>();
        List<String> asked = log.during(() -> second.set(get(path)));
        assertThat(asked).isEmpty();
        assertThat(second.get().getStatus()).isEqualTo(200);
        assertThat(second.get().getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(headers(second.get())).isEqualTo(headers(first));
        assertThat(second.get().getHeader("Cache-Control")).contains("public");
        assertThat(second.get().getHeader("Content-Security-Policy")).contains("default-src");
        assertThat(second.get().getHeader("Set-Cookie")).isNull();
    }

    @Test
    void it_comes_as_gzip_to_whoever_takes_that_with_a_tag_of_its_own() throws Exception {
        var plain = get(WINNERS);
        var zipped = get(WINNERS, "Accept-Encoding", "br, gzip");
        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(zipped.getHeader("Content-Encoding")).isEqualTo("gzip");
        for (var it : List.of(plain, zipped)) {
            assertThat(it.getHeaders("Vary")).containsOnlyOnce("Accept-Encoding");
            assertThat(it.getHeader("ETag")).matches("\"[\\w-]+\"");
            assertThat(it.getContentLength()).isEqualTo(it.getContentAsByteArray().length);
            assertThat(it.getContentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        }
        assertThat(zipped.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));
        var bytes = new ByteArrayInputStream(zipped.getContentAsByteArray());
        assertThat(new GZIPInputStream(bytes).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
    }

    @Test
    void who_holds_it_is_told_in_a_few_bytes_that_nothing_changed() {
        String tag = tag(get(WINNERS));
        for (String held : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            var answer = get(WINNERS, "If-None-Match", held);
            assertThat(answer.getStatus()).as(held).isEqualTo(304);
            assertThat(answer.getContentAsByteArray()).isEmpty();
            assertThat(answer.getHeader("ETag")).isEqualTo(tag);
            assertThat(answer.getHeader("Cache-Control")).contains("public");
        }
        for (String other : List.of("\"other\"", tag.replaceAll("\"$", "-gzip\""), "nonsense")) {
            assertThat(get(WINNERS, "If-None-Match", other).getStatus()).as(other).isEqualTo(200);
        }
    }

    @Test
    void a_question_for_its_head_gets_no_body_and_makes_the_page_for_all() {
        var edition = new OwnEdition(context, "Headed Awards");
        String path = "/programmes/" + edition.edition().programme().slug();
        clock.advance(Duration.ZERO);
        var head = web.head().uri(path).exchange().getResponse();
        assertThat(head.getContentAsByteArray()).isEmpty();
        assertThat(head.getContentLength()).isPositive();
        assertThat(log.during(() -> assertThat(tag(get(path))).isEqualTo(tag(head)))).isEmpty();
        assertThat(get(path).getContentAsByteArray()).hasSize(head.getContentLength());
    }

    @Test
    void nothing_of_who_asked_first_is_in_it() {
        var edition = new OwnEdition(context, "Everybody Awards");
        String path = "/programmes/" + edition.edition().programme().slug();
        clock.advance(Duration.ZERO);
        var first =
                web.get()
                        .uri(path + "?name=Mallory&lang=cy")
                        .cookie(new Cookie("JSESSIONID", "0123456789"))
                        .header("Accept-Language", "cy")
                        .header("X-Mallory", "Mallory")
                        .exchange()
                        .getResponse();
        assertThat(first.getHeader("Set-Cookie")).isNull();
        assertThat(log.during(() -> assertThat(tag(get(path))).isEqualTo(tag(first)))).isEmpty();
        assertThat(text(first)).doesNotContain("Mallory", "0123456789");
    }

    @Test
    void what_is_taken_down_is_gone_with_the_act_that_takes_it_down() {
        var announced = new AnnouncedEdition(context, "Soon Gone Awards");
        var edition = announced.edition();
        clock.advance(Duration.ZERO);
        for (String rest : List.of("", "/practice")) {
            assertThat(text(get(edition.winners(rest)))).contains("Paula Practice");
        }
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(TakingDown.class)
                                .takeDown(announced.announcement(), new Reason("It was wrong.")));
        for (String rest : List.of("", "/practice")) {
            var gone = get(edition.winners(rest));
            assertThat(gone.getStatus()).isEqualTo(410);
            assertThat(gone.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(gone.getHeader("ETag")).isNull();
            assertThat(text(gone)).doesNotContain("Paula Practice");
        }
    }

    @Test
    void what_another_node_changed_is_seen_after_a_second() {
        var edition = new OwnEdition(context, "Two Nodes Awards");
        var programme = edition.edition().programme();
        String path = "/programmes/" + programme.slug();
        clock.advance(Duration.ZERO);
        assertThat(text(get(path))).contains(programme.name());
        jdbc.sql("update programme set name = 'Renamed Elsewhere' where id = ?")
                .param(programme.id().value())
                .update();
        clock.advance(Duration.ofSeconds(1));
        assertThat(text(get(path))).contains("Renamed Elsewhere");
    }

    @Test
    void what_does_not_exist_is_kept_by_nobody() {
        clock.advance(Duration.ZERO);
        for (int i = 0; i < 2; i++) {
            var none = get("/winners/frontline-awards/1999");
            assertThat(none.getStatus()).isEqualTo(404);
            assertThat(none.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(none.getHeader("ETag")).isNull();
        }
    }

    private MockHttpServletResponse get(String path, String... header) {
        var asked = web.get().uri(path);
        if (header.length == 2) {
            asked = asked.header(header[0], header[1]);
        }
        return asked.exchange().getResponse();
    }

    private static String tag(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("ETag"));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> headers(MockHttpServletResponse answer) {
        return answer.getHeaderNames().stream()
                .sorted()
                .map(it -> it + ": " + answer.getHeaders(it))
                .toList();
    }
}
