package org.commend.leaks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commend.accounts.AccountId;
import org.commend.accounts.Appointing;
import org.commend.accounts.Role;
import org.commend.audit.AuditTrail;
import org.commend.judging.PanelMember;
import org.commend.judging.PanelQueries;
import org.commend.judging.ReadingQueries;
import org.commend.judging.Scoring;
import org.commend.kernel.NotFound;
import org.commend.kernel.Secret;
import org.commend.mail.LetterQueries;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.nominations.NominationId;
import org.commend.nominations.NominationQueries;
import org.commend.testing.CommendBrowserTest;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Visitor;
import org.commend.testing.Visitors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Two programmes with a token in every secret field, and every role looking for what is not theirs:
 * through all acts, over HTTP, and in a browser with the messages that draw its pages.
 */
@CommendBrowserTest(properties = "commend.test-world=leaks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeakTests {
    @Autowired ApplicationContext parts;
    @Autowired ReceivedLetters letters;

    @Value("${commend.base-address}")
    String address;

    private World world;
    private World behindTheWall;
    private EveryAct everyAct;

    @BeforeAll
    void twoProgrammesAreJudged() {
        behindTheWall = World.behindTheWall(parts);
        world = World.ofTheSeeds(parts);
        everyAct = new EveryAct(parts);
    }

    @Test
    @Order(1)
    void there_are_canaries_and_organisers_do_see_them() {
        var own =
                world.signedIn()
                        .as(
                                world.organiser,
                                () ->
                                        world.of(NominationQueries.class).whole(world.secret)
                                                + ""
                                                + world.of(AuditTrail.class)
                                                        .about(
                                                                world.edition.programme().id(),
                                                                world.edition.id().value())
                                                + world.of(LetterQueries.class)
                                                        .of(world.edition.programme().id()));
        int n = world.numbers.get(world.secret);
        assertThat(Canaries.in(own))
                .contains(
                        world.token("nominator" + n),
                        world.token("mail" + n),
                        world.token("relation" + n),
                        world.token("alias" + n),
                        world.token("answer" + n),
                        world.token("turn1"),
                        world.token("refusal"));
        assertThat(own).contains(world.birthdays().getFirst());
        assertThat(everyAct.count()).isGreaterThan(40);
    }

    @Test
    @Order(2)
    void no_act_tells_or_does_anything_for_somebody_to_whom_it_does_not_belong() {
        wallHolds("judging");
    }

    private void wallHolds(String phase) {
        for (NominationId nomination : world.numbers.keySet()) {
            for (AccountId stranger :
                    List.of(
                            behindTheWall.organiser,
                            behindTheWall.chair,
                            behindTheWall.reader,
                            behindTheWall.conflicted)) {
                refusesAll(phase, () -> asking(world, nomination, stranger, stranger));
                refusesAll(phase, () -> asking(world, nomination, stranger, world.reader));
            }
            refusesAll(phase, () -> everyAct.call(world, nomination, world.reader));
        }
        refusesAll(
                phase,
                () ->
                        asking(
                                behindTheWall,
                                behindTheWall.secret,
                                world.organiser,
                                world.organiser));
    }

    private List<EveryAct.Outcome> asking(
            World asked, NominationId nomination, AccountId who, AccountId about) {
        return world.signedIn().as(who, () -> everyAct.call(asked, nomination, about));
    }

    /** Refused, or for a read of one's own rows an answer with nothing in it. */
    private void refusesAll(String phase, Supplier<List<EveryAct.Outcome>> calls) {
        for (var outcome : anonymouslyUnlessSignedIn(calls)) {
            assertThat(outcome.refused() || outcome.returnsSomething() && outcome.isEmpty())
                    .as("%s, while %s, gave %s", outcome.act(), phase, outcome.answer())
                    .isTrue();
            assertThat(Canaries.in(String.valueOf(outcome.answer()))).isEmpty();
        }
    }

    private static <T> T anonymouslyUnlessSignedIn(Supplier<T> calls) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new AnonymousAuthenticationToken(
                        "public", "public", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        SecurityContextHolder.setContext(context);
        try {
            return calls.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Test
    @Order(3)
    void to_a_conflicted_judge_the_nomination_is_as_if_it_had_never_been_assigned() {
        var own = new ArrayList<>(world.storiesButTheSecret());
        own.add(world.token("commentconflicted"));
        judgeSeesOnly(world.conflicted, world.secret, own);
        var shelf = world.shelf(world.conflicted);
        assertThat(shelf).hasSize(3);
        assertThat(shelf.toString()).doesNotContain(world.secretReference);
    }

    @Test
    @Order(3)
    void a_judge_who_was_not_assigned_a_nomination_gets_nothing_of_it() {
        for (NominationId nomination : world.numbers.keySet()) {
            judgeSeesOnly(world.idle, nomination, List.of());
        }
        assertThat(world.shelf(world.idle)).isEmpty();
    }

    @Test
    @Order(3)
    void another_judge_reads_stories_and_neither_nominators_nor_other_judges() {
        var own = new ArrayList<String>();
        for (int n = 0; n < 4; n++) {
            own.addAll(world.story(n));
        }
        own.add(world.token("commentreader"));
        for (NominationId nomination : world.numbers.keySet()) {
            for (var outcome : asking(world, nomination, world.reader, world.reader)) {
                var answer = String.valueOf(outcome.answer());
                assertThat(Canaries.foreignIn(answer, own)).as(outcome.act()).isEmpty();
                assertThat(answer).doesNotContain(world.birthdays());
            }
            refusesAll(
                    "judging",
                    () ->
                            asking(world, nomination, world.reader, world.chair).stream()
                                    .filter(it -> !it.act().startsWith("Scoring."))
                                    .filter(it -> !it.act().startsWith("Recusing."))
                                    .toList());
        }
    }

    private void judgeSeesOnly(AccountId judge, NominationId nomination, List<String> own) {
        var outcomes = asking(world, nomination, judge, judge);
        for (var outcome : outcomes) {
            var answer = String.valueOf(outcome.answer());
            assertThat(Canaries.foreignIn(answer, own)).as(outcome.act()).isEmpty();
            assertThat(outcome.refused() || outcome.returnsSomething())
                    .as("%s did something", outcome.act())
                    .isTrue();
            if (!Set.of("ReadingList.all", "ReadingList.page").contains(outcome.act())) {
                assertThat(Canaries.in(answer)).as(outcome.act()).isEmpty();
            }
        }
        assertThat(outcomes.stream().filter(it -> it.act().startsWith("Scoring.")))
                .allMatch(EveryAct.Outcome::refused);
        assertThat(outcomes.stream().filter(it -> it.act().startsWith("Recusing.")))
                .allMatch(EveryAct.Outcome::refused);
    }

    @Test
    @Order(4)
    void a_key_opens_its_own_draft_and_a_guessed_one_nothing() {
        var nominating = world.of(Nominating.class);
        assertThat(Canaries.in(nominating.open(world.draft).toString()))
                .contains(world.token("nominator8"))
                .noneMatch(it -> it.contains("9"));
        for (Secret guess :
                List.of(
                        Secret.random(),
                        new Secret(""),
                        new Secret(world.draft.hash()),
                        new Secret(world.draft.value().substring(1)),
                        new Secret(world.draft.value().toUpperCase(java.util.Locale.ROOT)))) {
            assertThatThrownBy(() -> nominating.open(guess)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> nominating.keep(guess, Fields.HEADLINE, "x"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> nominating.sendLink(guess)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> nominating.submit(guess)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    @Order(4)
    void a_judge_of_two_programmes_has_in_each_the_name_that_it_typed() {
        for (World it : List.of(world, behindTheWall)) {
            it.panel(world.email("shared"), "shared", "practice", false);
        }
        for (World it : List.of(world, behindTheWall)) {
            World other = it == world ? behindTheWall : world;
            var panels =
                    it.signedIn()
                            .as(
                                    it.organiser,
                                    () -> it.of(PanelQueries.class).members(it.edition.id()));
            assertThat(panels)
                    .extracting(PanelMember::name)
                    .contains("Pat " + it.token("shared"))
                    .doesNotContain("Pat " + other.token("shared"));
        }
    }

    @Test
    @Order(5)
    void in_the_browser_judges_get_no_more_than_what_is_theirs(Visitors visitors) {
        var own = new ArrayList<>(world.storiesButTheSecret());
        own.add(world.token("commentconflicted"));
        own.add(world.token("conflicted"));
        var conflicted = signedIn(visitors, "conflicted", world);
        var seen = crawl(conflicted, addresses());
        seesOnly(seen, own);
        assertThat(seen).noneMatch(it -> it.text().contains(world.secretReference + "<"));
        theShelfCountsThree(conflicted);

        own.clear();
        for (int n = 0; n < 4; n++) {
            own.addAll(world.story(n));
        }
        own.add(world.token("commentreader"));
        own.add(world.token("reader"));
        seesOnly(crawl(signedIn(visitors, "reader", world), judgesAddresses()), own);

        var foreign = signedIn(visitors, "organiser", behindTheWall);
        seesOnly(crawl(foreign, addressesOf(world)), List.of(behindTheWall.token("organiser")));
        seesOnly(
                crawl(
                        visitors.arrive("public"),
                        List.of(
                                "/judge/frontline-awards/2027",
                                "/organise/frontline-awards/2027",
                                "/nominate/frontline-awards",
                                "/draft/" + world.draft.hash())),
                List.of());
    }

    private void theShelfCountsThree(Visitor judge) {
        judge.go("/judge/frontline-awards/2027");
        assertThat(judge.page().locator(".shelf li")).hasCount(3);
        assertThat(judge.page().locator("body")).containsText("1 of 3 to read");
        judge.page().locator(".shelf li a").first().click();
        assertThat(judge.page().locator(".bottom")).containsText(" of 3 · ");
        assertThat(judge.page().locator(".bottom .dots i")).hasCount(3);
    }

    @Test
    @Order(5)
    void
            to_a_judge_whose_address_is_the_nominators_the_nomination_is_as_if_it_had_never_been_assigned(
                    Visitors visitors) {
        String nominator = "mail" + world.numbers.get(world.secret);
        AccountId detected = world.panelWithoutAName(world.email(nominator));
        world.assignAll(detected);
        try {
            judgeSeesOnly(detected, world.secret, world.storiesButTheSecret());
            assertThat(world.shelf(detected)).hasSize(3);
            assertThat(world.shelf(detected).toString()).doesNotContain(world.secretReference);
            theKeeperKnowsNothingOfTheSecret(signedIn(visitors, nominator, world));
        } finally {
            world.takeOff(detected);
        }
    }

    @Test
    @Order(5)
    void the_keeper_tells_a_conflicted_judge_and_a_judge_behind_the_wall_nothing(
            Visitors visitors) {
        theKeeperKnowsNothingOfTheSecret(signedIn(visitors, "conflicted", world));
        theKeeperKnowsNothingOfTheSecret(signedIn(visitors, "reader", behindTheWall));
    }

    private void theKeeperKnowsNothingOfTheSecret(Visitor judge) {
        for (String more :
                List.of(
                        "\"writings\":[],\"asked\":[\"comment\"]",
                        "\"writings\":[{\"field\":\"comment\",\"text\":\"x\",\"seen\":0,\"writer\":\"w\",\"turn\":1,\"aside\":false}]")) {
            String none = kept(judge, UUID.randomUUID(), more);
            assertThat(none).startsWith("404");
            assertThat(kept(judge, world.secret.value(), more)).isEqualTo(none);
        }
    }

    /** Status, headers and body of what the keeper answers in this judge's browser. */
    private static String kept(Visitor judge, UUID place, String more) {
        return (String)
                judge.page()
                        .evaluate(
                                """
                                async body => {
                                  const it = await fetch('/keep/scorecard', { method: 'POST', body,
                                    headers: { 'Content-Type': 'application/json', 'X-Keeper': '1' } });
                                  const headers = [...it.headers].filter(([name]) => name !== 'date');
                                  return it.status + ' ' + JSON.stringify(headers) + ' ' + await it.text();
                                }
                                """,
                                "{\"place\":\"%s\",%s}".formatted(place, more));
    }

    @Test
    @Order(6)
    void after_the_deliberation_nothing_is_known_before_its_release(Visitors visitors)
            throws Exception {
        world.deliberate();
        behindTheWall.deliberate();
        wallHolds("deliberating");
        judgeSeesOnly(
                world.conflicted,
                world.secret,
                Stream.concat(
                                world.storiesButTheSecret().stream(),
                                Stream.of(world.token("commentconflicted")))
                        .toList());
        for (String path : publicPages()) {
            assertThat(Canaries.in(get(path).body())).as(path).isEmpty();
        }
        var own = new ArrayList<>(world.storiesButTheSecret());
        own.add(world.token("commentconflicted"));
        own.add(world.token("conflicted"));
        seesOnly(crawl(signedIn(visitors, "conflicted", world), judgesAddresses()), own);
    }

    @Test
    @Order(7)
    void an_edition_that_is_not_released_looks_like_one_that_does_not_exist() throws Exception {
        for (String rest : List.of("", "/young-people", "/practice", "/none")) {
            var secret = get("/winners/frontline-awards/2027" + rest);
            var none = get("/winners/frontline-awards/2099" + rest);
            assertThat(secret.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
            assertThat(secret.body()).isEqualTo(none.body());
            var headers = new java.util.TreeMap<>(secret.headers().map());
            var others = new java.util.TreeMap<>(none.headers().map());
            headers.remove("date");
            others.remove("date");
            assertThat(headers).isEqualTo(others);
        }
    }

    @Test
    @Order(8)
    void a_chair_sees_standings_and_neither_nominators_nor_comments_nor_honours(Visitors visitors) {
        var own = new ArrayList<String>();
        for (int n = 0; n < 4; n++) {
            own.addAll(world.story(n));
        }
        for (String who : List.of("chair", "reader", "conflicted", "commentchair")) {
            own.add(world.token(who));
        }
        seesOnly(crawl(signedIn(visitors, "chair", world), judgesAddresses()), own);
    }

    @Test
    @Order(9)
    void when_a_role_is_taken_away_access_ends_at_once(Visitors visitors) {
        var reader = signedIn(visitors, "reader", world);
        var here = "/judge/frontline-awards/2027";
        reader.go(here);
        assertThat(reader.page().locator(".shelf li")).hasCount(4);
        world.as(
                world.organiser,
                () ->
                        world.of(Appointing.class)
                                .dismiss(world.edition.programme().id(), world.reader, Role.JUDGE));
        reader.page().locator(".shelf li a").first().click();
        assertThat(reader.page().locator("h1")).hasText("There is nothing at this address");
        seesOnly(
                crawl(
                        reader,
                        List.of(here, here + "/" + world.secretReference, "/standings/x/2027")),
                List.of(world.token("reader")));
        assertThatThrownBy(() -> world.shelf(world.reader))
                .isInstanceOf(AccessDeniedException.class);
        for (var item : world.receipts) {
            world.as(
                    world.reader,
                    () -> {
                        assertThatThrownBy(
                                        () ->
                                                world.of(Scoring.class)
                                                        .comment(item.nomination(), "still here"))
                                .isInstanceOf(AccessDeniedException.class);
                        assertThatThrownBy(
                                        () ->
                                                world.of(ReadingQueries.class)
                                                        .card(item.nomination(), world.reader))
                                .isInstanceOf(AccessDeniedException.class);
                    });
        }
    }

    /** What a page showed, and every message that drew it. */
    private record Seen(String path, String text) {}

    private List<String> addresses() {
        var paths = new ArrayList<>(addressesOf(world));
        paths.addAll(
                addressesOf(behindTheWall).stream()
                        .filter(it -> it.endsWith("2027") || it.contains("nomination/"))
                        .toList());
        paths.add("/work");
        paths.add("/draft/" + world.draft.hash());
        return paths;
    }

    /** Where there is something for a judge to find, or would be for somebody else. */
    private List<String> judgesAddresses() {
        return addressesOf(world).stream()
                .filter(
                        it ->
                                !it.startsWith("/organise")
                                        || it.contains("nomination/")
                                        || it.endsWith("/honours")
                                        || it.endsWith("/standings/young-people"))
                .toList();
    }

    private static List<String> addressesOf(World it) {
        var at = it.slug + "/2027";
        var paths = new ArrayList<>(List.of("/judge/" + at, "/standings/" + at));
        it.receipts.forEach(receipt -> paths.add("/judge/" + at + "/" + receipt.reference()));
        paths.add("/organise/" + at);
        paths.add("/organise/" + at + "/nomination/" + it.secretReference);
        for (String desk :
                List.of(
                        "panels",
                        "reading",
                        "standings",
                        "standings/young-people",
                        "honours",
                        "announcement",
                        "timeline",
                        "letters")) {
            paths.add("/organise/" + at + "/" + desk);
        }
        return paths;
    }

    private List<String> publicPages() {
        var paths = new ArrayList<>(addresses());
        for (World it : List.of(world, behindTheWall)) {
            paths.addAll(addressesOf(it));
            paths.add("/programmes/" + it.slug);
            paths.add("/winners/" + it.slug);
            paths.add("/winners/" + it.slug + "/2027");
            it.edition
                    .categories()
                    .forEach(award -> paths.add("/winners/" + it.slug + "/2027/" + award.slug()));
            paths.add("/nominate/" + it.slug);
        }
        paths.addAll(List.of("/", "/privacy", "/login", "/account", "/demo", "/mailbox"));
        paths.addAll(List.of("/actuator/health", "/actuator", "/robots.txt", "/first/x"));
        return paths;
    }

    private List<Seen> crawl(Visitor visitor, List<String> paths) {
        var seen = new ArrayList<Seen>();
        var messages = new StringBuilder();
        visitor.page()
                .route(
                        url -> url.contains("v-r="),
                        route -> {
                            var answer = route.fetch();
                            messages.append(answer.text());
                            route.fulfill(new Route.FulfillOptions().setResponse(answer));
                        });
        for (String path : paths) {
            messages.setLength(0);
            var response = visitor.page().navigate(path);
            assertThat(visitor.page().locator("h1").first()).isVisible();
            seen.add(new Seen(path, response.text() + visitor.page().content() + messages));
        }
        visitor.page().unrouteAll();
        return seen;
    }

    private void seesOnly(List<Seen> seen, List<String> own) {
        for (Seen it : seen) {
            assertThat(Canaries.foreignIn(it.text(), own)).as(it.path()).isEmpty();
            assertThat(it.text()).as(it.path()).doesNotContain(world.birthdays());
        }
    }

    private Visitor signedIn(Visitors visitors, String who, World in) {
        var visitor = visitors.arrive(who);
        Page page = visitor.page();
        var known = Set.copyOf(letters.to(in.email(who)));
        visitor.go("/login");
        page.getByLabel("E-mail address").fill(in.email(who));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send me a link"))
                .click();
        var letter =
                letters.await(
                        it ->
                                it.to().equals(in.email(who))
                                        && it.subject().contains("sign in")
                                        && !known.contains(it),
                        "a link for " + who);
        visitor.go(letter.link("/login/ott"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.waitForURL("**/work");
        assertThat(page.locator("h1")).containsText("Good to see you");
        return visitor;
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
