package org.commend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.commend.accounts.AccountId;
import org.commend.programme.CategoryId;
import org.commend.programme.Moment;
import org.commend.testing.BreaksOnPurpose;
import org.commend.testing.CommendBrowserTest;
import org.commend.testing.LoadedEdition;
import org.commend.testing.OwnEdition;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Visitor;
import org.commend.testing.Visitors;
import org.commend.way.Entrance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./commend bench pages}: how long the pages of work take with a hundred nominations and
 * with ten thousand, beside a bare Vaadin view in the same run. No test of the run: its name says
 * so.
 */
@CommendBrowserTest
@Tag("bench")
@BreaksOnPurpose(
        value = {
            "doctor.nomination.acknowledged",
            "doctor.nomination.answers",
            "doctor.nomination.nominees",
            "doctor.nomination.open",
            "doctor.nomination.recorded",
            "doctor.panel.recorded",
            "doctor.references",
            "doctor.scorecard.recorded"
        },
        because = "ten thousand nominations are written past the acts, without their entries")
class PagesBench {
    private static final int ROUNDS = 7;
    private static final String IDLE =
            """
            () => document.querySelector('h1') && !document.querySelector('vaadin-progress-bar')
              && window.Vaadin && Vaadin.Flow && Vaadin.Flow.clients
              && Object.values(Vaadin.Flow.clients).every(it => !it.isActive || !it.isActive())
            """;

    @Autowired ApplicationContext context;
    @Autowired ServletContext servlets;
    @Autowired JdbcClient jdbc;
    @Autowired ReceivedLetters letters;
    private final List<String> broken = new ArrayList<>();

    private record World(OwnEdition edition, AccountId reader, String nomination, String read) {}

    private record Measured(double milliseconds, int nodes) {}

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void measure(Visitors visitors) {
        var routes =
                RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(
                                new com.vaadin.flow.server.VaadinServletContext(servlets)));
        routes.setRoute("work/bare", BareView.class);
        routes.setRoute("work/heading", BareView.Heading.class);
        World few = world("Few Awards", 100, "FEW");
        World many = world("Many Awards", 10_000, "MNY");

        var organiser = arrive(visitors, few.edition(), "Olga Office");
        var organiserOfMany = arrive(visitors, many.edition(), "Olga Office");
        var judge = arrive(visitors, few.edition(), "Judith Reader");
        var judgeOfMany = arrive(visitors, many.edition(), "Judith Reader");

        double bare = median(organiser, "work/bare").milliseconds();
        say("With a browser that holds the application already, medians of %d:%n", ROUNDS);
        say("%-34s %12s %8s %12s %8s %7s%n", "page", "100", "nodes", "10,000", "nodes", "ratio");
        say("%-34s %9.0f ms%n", "a bare view with " + BareView.ROWS + " rows", bare);
        for (String page :
                List.of(
                        "",
                        "/nomination/%s",
                        "/reading",
                        "/panels",
                        "/standings/practice",
                        "/announcement",
                        "/timeline")) {
            compare(
                    "organise" + page.replace("%s", "…"),
                    organiser,
                    few.edition().organise(page.formatted(few.nomination())),
                    organiserOfMany,
                    many.edition().organise(page.formatted(many.nomination())),
                    page.isEmpty() ? bare : 0);
        }
        for (String page : List.of("", "/%s")) {
            compare(
                    "judge" + page.replace("%s", "…"),
                    judge,
                    few.edition().judge(page.formatted(few.read())),
                    judgeOfMany,
                    many.edition().judge(page.formatted(many.read())),
                    page.isEmpty() ? bare : 0);
        }
        firstLoads(visitors, judgeOfMany, many);
        moves(judgeOfMany, many);
        assertThat(broken).isEmpty();
    }

    private void compare(
            String name, Visitor few, String fewAt, Visitor many, String manyAt, double bare) {
        var small = median(few, fewAt);
        var large = median(many, manyAt);
        double ratio = large.milliseconds() / small.milliseconds();
        say(
                "%-34s %9.0f ms %8d %9.0f ms %8d %7.2f%s%n",
                name,
                small.milliseconds(),
                small.nodes(),
                large.milliseconds(),
                large.nodes(),
                ratio,
                bare == 0
                        ? ""
                        : String.format(
                                Locale.UK,
                                "   %.2f of the bare view",
                                large.milliseconds() / bare));
        atMost(name + ", 10,000 beside 100", ratio, 2);
        if (bare != 0) {
            atMost(name + ", 10,000 beside the bare view", large.milliseconds() / bare, 2);
        }
    }

    /** Somebody who comes with an empty browser and a session. */
    private void firstLoads(Visitors visitors, Visitor known, World many) {
        var bare = new double[ROUNDS];
        var reading = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            bare[i] = firstLoad(visitors, known, "work/heading");
            reading[i] = firstLoad(visitors, known, many.edition().judge(""));
        }
        double ratio = middle(reading) / middle(bare);
        say(
                "First load with an empty browser: a bare heading %.0f ms, my reading %.0f ms, %.2f times%n",
                middle(bare), middle(reading), ratio);
        atMost("first load of my reading beside a bare page", ratio, 1.3);
        firstLoad = middle(reading);
    }

    private double firstLoad;

    private static double firstLoad(Visitors visitors, Visitor known, String path) {
        var fresh = visitors.arrive("fresh", new Browser.NewContextOptions());
        fresh.profile()
                .addCookies(known.profile().cookies().stream().map(PagesBench::copy).toList());
        double took = load(fresh.page(), path).milliseconds();
        fresh.page().close();
        return took;
    }

    private static Cookie copy(Cookie it) {
        return new Cookie(it.name, it.value)
                .setDomain(it.domain)
                .setPath(it.path)
                .setHttpOnly(true);
    }

    /** From the list to a nomination and back, inside the application. */
    private void moves(Visitor judge, World many) {
        Page page = judge.page();
        var took = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            load(page, many.edition().judge(""));
            String before = page.locator("h1").first().textContent();
            long begun = System.nanoTime();
            page.locator(".shelf a").nth(i).click();
            page.waitForFunction(
                    "it => document.querySelector('h1') && document.querySelector('h1').textContent !== it",
                    before);
            page.waitForFunction(IDLE);
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        say(
                "A move inside: %.0f ms, %.2f of that first load%n",
                middle(took), middle(took) / firstLoad);
        atMost("a move inside beside the first load", middle(took) / firstLoad, 0.5);
    }

    private World world(String name, int nominations, String code) {
        var edition = new OwnEdition(context, name);
        CategoryId practice = edition.award("practice").id();
        CategoryId team = edition.award("team").id();
        var one = edition.accepted("team", "A story to open");
        AccountId reader = edition.judge("team", "Judith Reader", true);
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        LoadedEdition.load(jdbc, practice, nominations, code);
        LoadedEdition.judge(jdbc, practice, Math.max(3, nominations / 66));
        LoadedEdition.load(jdbc, team, nominations / 2, "T" + code.substring(0, 2));
        LoadedEdition.assign(jdbc, team, reader);
        LoadedEdition.lookedAt(context.getEnvironment());
        return new World(edition, reader, "ZZ99-" + code + "-00050", one.reference());
    }

    private Visitor arrive(Visitors visitors, OwnEdition edition, String name) {
        var visitor = visitors.arrive(name);
        Entrance.byLetter(visitor, edition.email(name), letters);
        return visitor;
    }

    private Measured median(Visitor visitor, String path) {
        load(visitor.page(), path);
        var took = new double[ROUNDS];
        int nodes = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Measured one = load(visitor.page(), path);
            took[i] = one.milliseconds();
            nodes = one.nodes();
        }
        return new Measured(middle(took), nodes);
    }

    private static Measured load(Page page, String path) {
        long begun = System.nanoTime();
        page.navigate("/" + path);
        page.waitForFunction(IDLE);
        double took = (System.nanoTime() - begun) / 1e6;
        int nodes = ((Number) page.evaluate("document.querySelectorAll('*').length")).intValue();
        return new Measured(took, nodes);
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void atMost(String what, double ratio, double limit) {
        if (ratio > limit) {
            broken.add(String.format(Locale.UK, "%s: %.2f, at most %.1f", what, ratio, limit));
            say("   too much: %s%n", broken.getLast());
        }
    }

    /** Each line is named, so that the launcher finds it among what the application says. */
    private static void say(String format, Object... values) {
        String said = String.format(Locale.UK, format, values);
        said.strip().lines().forEach(it -> System.out.println("Pages: " + it));
    }
}
