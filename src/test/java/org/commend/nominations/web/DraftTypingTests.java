package org.commend.nominations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commend.kernel.Secret;
import org.commend.kernel.Writing;
import org.commend.nominations.Drafting;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent where drafts are kept: by our page, by a careless one, by an attacker. */
@CommendTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class DraftTypingTests {
    private static final String LINE =
            "{'field':'headline','text':'A line','seen':0,'writer':'page','turn':1,'aside':false}";

    @Autowired ApplicationContext context;
    @Autowired MockMvcTester web;
    private OwnEdition edition;
    private Secret key;

    @BeforeAll
    void anEdition() {
        edition = new OwnEdition(context, "Typing Awards");
    }

    @BeforeEach
    void aDraft() {
        key = edition.draft("practice").write();
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "null",
                "[]",
                "7",
                "no json",
                "{}",
                "{'place':null,'writings':[]}",
                "{'place':'KEY'}",
                "{'place':'KEY','writings':null}",
                "{'place':'KEY','writings':{}}",
                "{'place':'KEY','writings':[null]}",
                "{'place':'KEY','writings':[{}]}",
                "{'place':'KEY','writings':[],'asked':[null]}",
                "{'place':'KEY','writings':[],'asked':'headline'}",
                "{'place':'KEY','writings':[],'asked':['headline','headline']}",
                "{'place':{},'writings':[" + LINE + "]}",
                writing(LINE.replace("'headline'", "null")),
                writing(LINE.replace("'A line'", "null")),
                writing(LINE.replace("'A line'", "['A line']")),
                writing(LINE.replace("'page'", "null")),
                writing(LINE.replace("'page'", "''")),
                writing(LINE.replace("'page'", "'\\u0000'")),
                writing(LINE.replace("'page'", "'\\ud800'")),
                writing(LINE.replace("'page'", "'" + "p".repeat(65) + "'")),
                writing(LINE.replace("'seen':0", "'seen':-1")),
                writing(LINE.replace("'seen':0", "'seen':null")),
                writing(LINE.replace("'seen':0", "'seen':99999999999")),
                writing(LINE.replace("'turn':1", "'turn':-1")),
                writing(LINE.replace("'turn':1", "'turn':1" + "0".repeat(400))),
                "{'place':'KEY','writings':[" + times(1001, LINE) + "]}",
                "{'place':'KEY','writings':[],'asked':[" + names(1001) + "]}",
                "{'place':'KEY','writings':[" + times(400_000, "{}") + "]}",
                "{'place':'KEY','writings':[],'more':" + "[".repeat(900) + "]".repeat(900) + "}");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_none_of_our_pages_sends_is_its_senders_mistake_and_changes_nothing(String body) {
        assertThat(send(body)).hasStatus(400).hasHeader("Cache-Control", "no-store");
        assertThat(headline(key)).isEqualTo("A worker by the river");
    }

    @Test
    void what_cannot_be_read_is_not_quoted_in_the_log(CapturedOutput log) {
        assertThat(send(writing(LINE.replace("'seen':0", "'seen':'something in confidence'"))))
                .hasStatus(400);
        assertThat(log).doesNotContain("in confidence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "headline\\u0000",
                "HEADLINE",
                "answer.none",
                "nominee.0.none",
                "nominee.00.name",
                "nominee.-1.name",
                "nominee.999.name",
                "nominee.99999999999.name"
            })
    void a_field_that_the_form_does_not_have_is_not_there(String field) {
        assertThat(send(writing(LINE.replace("'headline'", "'" + field + "'")))).hasStatus(404);
        assertThat(send(writing(aside(LINE.replace("'headline'", "'" + field + "'")))))
                .hasStatus(404);
        assertThat(send("{'place':'KEY','writings':[],'asked':['" + field + "']}"))
                .hasStatusOk()
                .bodyText()
                .contains("[{\"text\":\"\",\"version\":0}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "\\u0000", "\\ud800", "' or 1=1 --"})
    void a_key_that_opens_nothing_gets_nothing(String guess) {
        for (String body :
                List.of(
                        writing(LINE),
                        writing(aside(LINE)),
                        "{'place':'KEY','writings':[],'asked':['headline']}")) {
            var answer = web.post().uri("/keep/draft").contentType(MediaType.APPLICATION_JSON);
            var guessed = body.replace("'", "\"").replace("KEY", guess);
            assertThat(answer.content(guessed).exchange())
                    .hasStatus(404)
                    .hasHeader("Cache-Control", "no-store")
                    .bodyText()
                    .isEmpty();
        }
    }

    @Test
    void a_text_is_refused_in_words_beside_what_stands_and_holds_up_no_other() {
        assertThat(
                        send(
                                "{'place':'KEY','writings':["
                                        + LINE.replace("A line", "x".repeat(50_001))
                                        + ","
                                        + LINE.replace("A line", "half \\ud800")
                                        + ","
                                        + LINE.replace("headline", "nominator.name")
                                                .replace("'seen':0", "'seen':1")
                                        + "]}"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains(
                        "This text is longer than we can keep",
                        "\"standing\":\"A worker by the river\"");
        assertThat(edition.of(Nominating.class).open(key).text("nominator.name"))
                .isEqualTo("A line");
    }

    @Test
    void a_sent_draft_takes_nothing_more_and_gives_no_former_text() {
        edition.of(Drafting.class).setAside(key, Fields.HEADLINE, "A former line");
        edition.of(Nominating.class).submit(key);
        assertThat(send("{'place':'KEY','writings':[" + LINE + "," + aside(LINE) + "]}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"refused\":", "\"standing\":\"A worker by the river\"")
                .doesNotContain("A former line", "A line", "\"version\"");
        assertThat(headline(key)).isEqualTo("A worker by the river");
    }

    @Test
    void nothing_of_another_draft_is_told_and_former_texts_come_once_for_each_field() {
        var other = edition.draft("practice").with(Fields.HEADLINE, "Somebody else's").write();
        edition.of(Drafting.class).setAside(other, Fields.HEADLINE, "Somebody else's former");
        edition.of(Drafting.class).setAside(key, Fields.HEADLINE, "My former");
        String later = LINE.replace("'turn':1", "'turn':2").replace("'seen':0", "'seen':9");
        var answer =
                send(
                        "{'place':'KEY','writings':["
                                + later
                                + ","
                                + later
                                + "],'asked':['headline']}");
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("My former")
                .doesNotContain("Somebody");
    }

    @Test
    void the_former_texts_of_a_draft_do_not_grow_without_end() {
        for (int i = 0; i < 15; i++) {
            for (String field : List.of(Fields.HEADLINE, Fields.NOMINATOR_NAME, Fields.RELATION)) {
                edition.of(Drafting.class).setAside(key, field, i + "x".repeat(49_000));
            }
        }
        edition.of(Drafting.class)
                .keep(key, Fields.HEADLINE, new Writing("The newest", 99, "page", 1));
        var formers = edition.of(Drafting.class).formers(key);
        assertThat(formers.get(Fields.HEADLINE)).first().isEqualTo("A worker by the river");
        assertThat(formers.values().stream().flatMap(List::stream).mapToInt(String::length).sum())
                .isBetween(900_000, 1_000_000);
    }

    private static String writing(String line) {
        return "{'place':'KEY','writings':[" + line + "]}";
    }

    private static String aside(String line) {
        return line.replace("'aside':false", "'aside':true");
    }

    private static String times(int n, String what) {
        return (what + ",").repeat(n - 1) + what;
    }

    private static String names(int n) {
        return IntStream.range(0, n)
                .mapToObj(it -> "'f" + it + "'")
                .collect(Collectors.joining(","));
    }

    private String headline(Secret of) {
        return edition.of(Nominating.class).open(of).text(Fields.HEADLINE);
    }

    private MvcTestResult send(String body) {
        return web.post()
                .uri("/keep/draft")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace("'", "\"").replace("KEY", key.value()))
                .exchange();
    }
}
