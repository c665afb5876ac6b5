package org.commend.judging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.judging.ConflictDegree;
import org.commend.judging.Empanelling;
import org.commend.judging.Recusing;
import org.commend.judging.Scoring;
import org.commend.kernel.Reason;
import org.commend.nominations.Fields;
import org.commend.nominations.NominationId;
import org.commend.nominations.Screening;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent where scorecards are kept, by whomever. */
@CommendTest
@AutoConfigureMockMvc
class ScorecardTypingTests {
    private static final String COMMENT =
            "{'field':'comment','text':'A word','seen':0,'writer':'page','turn':1,'aside':false}";
    private static final String ASKED = "{'place':'ID','writings':[],'asked':['comment']}";
    private static final String WRITTEN = "{'place':'ID','writings':[" + COMMENT + "]}";
    private static final Set<String> OF_THE_MOMENT = Set.of("Date", "Set-Cookie");

    @Autowired ApplicationContext context;
    @Autowired MockMvcTester web;
    private OwnEdition edition;
    private NominationId river;
    private NominationId garden;
    private AccountId judge;
    private AccountId other;
    private AccountId nominator;

    @BeforeEach
    void anEditionThatIsJudged() {
        edition = new OwnEdition(context, "Scorecard Awards");
        river = edition.accepted("practice", "A worker by the river").nomination();
        garden =
                edition.draft("practice")
                        .with(Fields.HEADLINE, "A garden on a roof")
                        .with(Fields.NOMINATOR_EMAIL, edition.email("Nominating Judge"))
                        .send()
                        .nomination();
        edition.as(edition.organiser(), () -> edition.of(Screening.class).accept(garden));
        judge = edition.judge("practice", "Judith One", true);
        other = edition.judge("practice", "Jonas Two", false);
        nominator = edition.judge("practice", "Nominating Judge", false);
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        edition.as(judge, () -> edition.of(Scoring.class).comment(river, "In confidence"));
    }

    @Test
    void a_judge_hears_what_stands_on_their_own_card_and_nobody_elses() {
        assertThat(send(judge, river, ASKED))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("In confidence");
        assertThat(send(other, river, ASKED))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("In confidence");
    }

    @Test
    void to_whom_it_does_not_belong_a_nomination_is_as_if_it_did_not_exist_byte_for_byte() {
        var elsewhere = new OwnEdition(context, "Elsewhere Awards");
        var foreigner = elsewhere.judge("practice", "Frieda Foreign", true);
        edition.as(
                judge,
                () -> edition.of(Recusing.class).declare(river, ConflictDegree.CLOSE, "A friend"));
        edition.as(
                edition.organiser(),
                () ->
                        edition.of(Empanelling.class)
                                .dismiss(
                                        edition.award("practice").id(),
                                        other,
                                        new Reason("They asked for it.")));
        edition.judge("team", "Jonas Two", false);
        record Try(AccountId who, NominationId of) {}
        var none = new NominationId(UUID.randomUUID());
        for (String body :
                List.of(
                        ASKED,
                        WRITTEN,
                        WRITTEN.replace("'aside':false", "'aside':true"),
                        "{'place':'ID','writings':[]}"
                                .replace("[]", "[" + COMMENT.replace("comment", "none") + "]"))) {
            String nothing = whole(send(judge, none, body));
            assertThat(nothing).startsWith("404");
            for (Try it :
                    List.of(
                            new Try(judge, river),
                            new Try(other, river),
                            new Try(nominator, garden),
                            new Try(foreigner, river),
                            new Try(edition.organiser(), river))) {
                assertThat(whole(send(it.who(), it.of(), body))).as(body).isEqualTo(nothing);
            }
        }
        for (String place : List.of("", "none", "1-1-1-1-1", "\\u0000")) {
            assertThat(send(judge, place, ASKED)).hasStatus(404);
        }
    }

    @Test
    void another_sites_page_and_a_stranger_are_refused() {
        var forged =
                web.post()
                        .uri("/keep/scorecard")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json(river, WRITTEN));
        assertThat(forged.with(authentication(SignedIn.authentication(judge))).exchange())
                .hasStatus(403);
        assertThat(
                        web.post()
                                .uri("/keep/scorecard")
                                .header("X-Keeper", "1")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json(river, WRITTEN))
                                .exchange())
                .hasStatus(401);
        for (String form : List.of("text/plain", "application/x-www-form-urlencoded")) {
            assertThat(
                            web.post()
                                    .uri("/keep/scorecard")
                                    .header("X-Keeper", "1")
                                    .contentType(MediaType.parseMediaType(form))
                                    .content(json(river, WRITTEN))
                                    .with(authentication(SignedIn.authentication(judge)))
                                    .exchange())
                    .hasStatus(415);
        }
        assertThat(send(judge, river, ASKED)).bodyText().contains("In confidence");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "null",
                "{}",
                "{'place':null,'writings':[]}",
                "{'place':'ID','writings':[null]}",
                "{'place':'ID','writings':[{}]}",
                WRITTEN.replace("'page'", "'\\u0000'"),
                WRITTEN.replace("'A word'", "null"),
                "{'place':'ID','writings':[],'asked':[null]}",
                "{'place':'ID','writings':["
                        + Stream.generate(() -> "{}").limit(50_000).collect(Collectors.joining(","))
                        + "]}");
    }

    @Test
    void what_none_of_our_pages_sends_is_its_senders_mistake() {
        malformed().forEach(it -> assertThat(send(judge, river, it)).hasStatus(400));
    }

    @Test
    void points_are_refused_in_words_and_given_up_ones_are_no_comment() {
        String criterion = edition.award("practice").criteria().getFirst().key();
        String points = COMMENT.replace("comment", criterion);
        for (String typed : List.of("11", "-1", "7.5", "", "٣", "\\u0000", "99999999999")) {
            assertThat(send(judge, river, written(points.replace("A word", typed))))
                    .as(typed)
                    .hasStatusOk()
                    .bodyText()
                    .contains("\"refused\":", "\"standing\":\"\"");
        }
        assertThat(
                        send(
                                judge,
                                river,
                                written(points.replace("A word", "7").replace("false", "true"))))
                .hasStatusOk();
        assertThat(send(judge, river, written(COMMENT.replace("'seen':0", "'seen':1"))))
                .hasStatusOk()
                .bodyText()
                .contains("\"formers\":[\"In confidence\"]");
    }

    private static String written(String line) {
        return "{'place':'ID','writings':[" + line + "]}";
    }

    private MvcTestResult send(AccountId who, NominationId of, String body) {
        return send(who, of.value().toString(), body);
    }

    private MvcTestResult send(AccountId who, String place, String body) {
        return web.post()
                .uri("/keep/scorecard")
                .header("X-Keeper", "1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace("'", "\"").replace("ID", place))
                .with(authentication(SignedIn.authentication(who)))
                .exchange();
    }

    private static String json(NominationId of, String body) {
        return body.replace("'", "\"").replace("ID", of.value().toString());
    }

    private static String whole(MvcTestResult answer) {
        var response = answer.getResponse();
        var headers = new TreeMap<String, Object>();
        for (String name : response.getHeaderNames()) {
            if (!OF_THE_MOMENT.contains(name)) {
                headers.put(name, response.getHeaders(name));
            }
        }
        return response.getStatus()
                + " "
                + headers
                + " "
                + new String(
                        response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
