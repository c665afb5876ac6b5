package org.commend.nominations.web;

import static org.commend.words.Words.here;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.commend.kernel.NotFound;
import org.commend.kernel.RuleRefused;
import org.commend.kernel.Ruling;
import org.commend.kernel.permission.Everybody;
import org.commend.nominations.Nominating;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Moment;
import org.commend.programme.Programme;
import org.commend.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The first question: which award fits them? A plain page, the same for everybody, that works at
 * once and without a script. Its button begins a draft for whoever presses it: nobody has to be
 * known for that.
 */
@Controller
@Everybody
class ChooseAward {
    private static final String MINUTE =
            String.valueOf(
                    CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().getHeaderValue());

    private final Programmes programmes;
    private final Nominating nominating;
    private final FormParts parts;
    private final Clock clock;

    ChooseAward(Programmes programmes, Nominating nominating, FormParts parts, Clock clock) {
        this.programmes = programmes;
        this.nominating = nominating;
        this.parts = parts;
        this.clock = clock;
    }

    /** Of the edition that is open; a choice where several are. */
    @GetMapping("/nominate/{programme}")
    String choose(@PathVariable String programme, Model model, HttpServletResponse response) {
        Programme found =
                programmes
                        .find(programme)
                        .map(it -> it.in(here().language()))
                        .orElseThrow(NotFound::new);
        List<Edition> open =
                programmes.running(found).stream().filter(it -> opened(it).isAllowed()).toList();
        response.setHeader(HttpHeaders.CACHE_CONTROL, MINUTE);
        if (open.size() > 1) {
            model.addAttribute("programme", found);
            model.addAttribute(
                    "editions", open.stream().map(it -> new Open(it, closes(it))).toList());
            return "nominate-editions";
        }
        return open.stream()
                .findFirst()
                .or(() -> programmes.current(found))
                .map(it -> show(it, model, null))
                .orElseGet(() -> none(found, model));
    }

    @GetMapping("/nominate/{programme}/{edition}")
    String choose(
            @PathVariable String programme,
            @PathVariable String edition,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, MINUTE);
        return show(find(programme, edition), model, null);
    }

    /** Begins a draft, and leads to it. What stands against that is said on the same page. */
    @PostMapping("/nominate/{programme}/{edition}/{category}")
    @Nullable String begin(
            @PathVariable String programme,
            @PathVariable String edition,
            @PathVariable String category,
            Model model,
            HttpServletResponse response) {
        Edition found = find(programme, edition);
        Category award =
                found.open().stream()
                        .filter(it -> it.slug().equals(category))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            URI draft = URI.create("/draft/" + nominating.start(award.id()).value());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, draft.toString());
            return null;
        } catch (RuleRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(found, model, here().of(refused.sentence()));
        }
    }

    @ExceptionHandler(NotFound.class)
    void nothingHere(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** An edition that takes nominations, and until when. */
    public record Open(Edition edition, String closes) {}

    private Edition find(String programme, String edition) {
        return programmes
                .edition(programme, edition)
                .filter(it -> !it.past())
                .orElseThrow(NotFound::new);
    }

    private Ruling opened(Edition edition) {
        return edition.timeline().takesNominations(clock.instant());
    }

    private String show(Edition its, Model model, @Nullable String problem) {
        Edition edition = its.in(here().language());
        model.addAttribute("programme", edition.programme());
        model.addAttribute("edition", edition);
        model.addAttribute("problem", problem);
        model.addAttribute("parts", parts.all());
        model.addAttribute("closes", closes(edition));
        model.addAttribute(
                "closed",
                opened(edition) instanceof Ruling.Refused refused
                        ? here().of(refused.sentence())
                        : null);
        return "nominate";
    }

    private static String closes(Edition edition) {
        return here().weekdayAndTime(edition.timeline().at(Moment.CLOSES));
    }

    private static String none(Programme programme, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("edition", null);
        model.addAttribute("parts", List.of());
        model.addAttribute(
                "closed",
                "No edition is open now. Please come back when the next one is announced.");
        return "nominate";
    }
}
