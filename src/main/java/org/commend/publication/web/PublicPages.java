package org.commend.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commend.kernel.Language;
import org.commend.kernel.NotFound;
import org.commend.kernel.permission.Everybody;
import org.commend.programme.Edition;
import org.commend.programme.Programme;
import org.commend.programme.Programmes;
import org.commend.publication.Published;
import org.commend.publication.Snapshot;
import org.commend.words.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What everybody may read. Caches keep a page for at most a minute, and never a refusal. */
@Controller
@Everybody
class PublicPages {
    private static final String MINUTE =
            String.valueOf(
                    CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().getHeaderValue());

    private final Programmes programmes;
    private final Published published;
    private final Clock clock;

    PublicPages(Programmes programmes, Published published, Clock clock) {
        this.programmes = programmes;
        this.published = published;
        this.clock = clock;
    }

    @GetMapping("/")
    String front(Model model, HttpServletResponse response) {
        List<Programme> all = programmes.all();
        if (all.size() == 1) {
            return front(all.getFirst(), model, response);
        }
        model.addAttribute("pages", all.stream().map(this::page).toList());
        return all.isEmpty() ? "front-empty" : cacheable("programmes", response);
    }

    @GetMapping("/programmes/{programme}")
    String programme(@PathVariable String programme, Model model, HttpServletResponse response) {
        return front(programmes.find(programme).orElseThrow(NotFound::new), model, response);
    }

    @GetMapping("/winners/{programme}")
    String years(@PathVariable String programme, Model model, HttpServletResponse response) {
        Programme found = programmes.find(programme).orElseThrow(NotFound::new);
        model.addAttribute("programme", found.in(language()));
        model.addAttribute("years", published.years(found.id()));
        return cacheable("winners-none", response);
    }

    @GetMapping("/winners/{programme}/{edition}")
    String winners(
            @PathVariable String programme,
            @PathVariable String edition,
            Model model,
            HttpServletResponse response) {
        Edition found = programmes.edition(programme, edition).orElseThrow(NotFound::new);
        Optional<Snapshot> snapshot = published.of(found.id());
        return snapshot.isPresent()
                ? winners(found, snapshot.get(), snapshot.get().awards(), true, model, response)
                : takenDown(found, model, response);
    }

    @GetMapping("/winners/{programme}/{edition}/{category}")
    String award(
            @PathVariable String programme,
            @PathVariable String edition,
            @PathVariable String category,
            Model model,
            HttpServletResponse response) {
        Edition found = programmes.edition(programme, edition).orElseThrow(NotFound::new);
        Optional<Snapshot> snapshot = published.of(found.id());
        if (snapshot.isEmpty()) {
            found.category(category).orElseThrow(NotFound::new);
            return takenDown(found, model, response);
        }
        var award = snapshot.get().award(category).orElseThrow(NotFound::new);
        return winners(found, snapshot.get(), List.of(award), false, model, response);
    }

    /** Of the installation: with one programme its own, with several each of them to ask. */
    @GetMapping("/privacy")
    String privacy(Model model, HttpServletResponse response) {
        List<Programme> all = programmes.all();
        model.addAttribute("programme", all.size() == 1 ? all.getFirst().in(language()) : null);
        model.addAttribute("asked", all.stream().map(it -> it.in(language())).toList());
        return cacheable("privacy", response);
    }

    @GetMapping("/programmes/{programme}/privacy")
    String privacy(@PathVariable String programme, Model model, HttpServletResponse response) {
        Programme found = programmes.find(programme).orElseThrow(NotFound::new);
        model.addAttribute("programme", found.in(language()));
        model.addAttribute("asked", List.of(found.in(language())));
        return cacheable("privacy", response);
    }

    /**
     * The programme's one colour: a style sheet, so that pages need no inline style. It counts for
     * more than the common one, whichever comes first.
     */
    @GetMapping(value = "/accent/{programme}.css", produces = "text/css")
    @ResponseBody
    String accent(@PathVariable String programme, HttpServletResponse response) {
        Programme found = programmes.find(programme).orElseThrow(NotFound::new);
        return cacheable(
                "html:root{--accent:%s;--tint:%s}".formatted(found.accent(), found.accentTint()),
                response);
    }

    @ExceptionHandler(NotFound.class)
    void nothingHere(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private String front(Programme programme, Model model, HttpServletResponse response) {
        model.addAttribute("page", page(programme));
        model.addAttribute(
                "others",
                programmes.running(programme).stream()
                        .skip(1)
                        .map(it -> page(programme, Optional.of(it)))
                        .toList());
        return cacheable("front", response);
    }

    private FrontPage page(Programme programme) {
        return page(programme, programmes.current(programme));
    }

    private FrontPage page(Programme programme, Optional<Edition> edition) {
        return new FrontPage(
                programme.in(language()),
                edition.map(it -> it.in(language())).orElse(null),
                edition.flatMap(it -> published.publicSince(it.id())).orElse(null),
                edition.flatMap(it -> published.takenDown(it.id())).isPresent(),
                published.years(programme.id()),
                clock.instant());
    }

    private String winners(
            Edition edition,
            Snapshot snapshot,
            List<Snapshot.Award> awards,
            boolean whole,
            Model model,
            HttpServletResponse response) {
        model.addAttribute(
                "page",
                new WinnersPage(
                        edition.programme().in(language()),
                        SnapshotInWords.of(snapshot, edition.programme(), language()),
                        SnapshotInWords.of(awards, edition.programme(), language()),
                        published.years(edition.programme().id()),
                        whole));
        return cacheable("winners", response);
    }

    /**
     * What was public and is not any more says so, and nothing of what it was; no cache keeps it.
     */
    private String takenDown(Edition edition, Model model, HttpServletResponse response) {
        Instant at = published.takenDown(edition.id()).orElseThrow(NotFound::new);
        model.addAttribute("edition", edition.in(language()));
        model.addAttribute("since", Words.here().day(at));
        response.setStatus(HttpServletResponse.SC_GONE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "winners-taken-down";
    }

    private static Language language() {
        return Words.here().language();
    }

    private static String cacheable(String view, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, MINUTE);
        return view;
    }
}
