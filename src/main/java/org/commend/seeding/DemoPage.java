package org.commend.seeding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.accounts.People;
import org.commend.accounts.SignedIn;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.permission.Everybody;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cast, each with a button that signs in as them. Exists in the demo alone. */
@Controller
@ConditionalOnBooleanProperty("commend.demo")
@Everybody
class DemoPage {
    /** One of the cast; without an address they need no account. */
    public record Player(String part, String name, String email, String does, String address) {}

    /** The cast of a programme. */
    public record Cast(String name, String programme, List<Player> players) {}

    private final Seeds seeds;
    private final People people;
    private final SecurityContextHolderStrategy contexts;

    DemoPage(Seeds seeds, People people, SecurityContextHolderStrategy contexts) {
        this.seeds = seeds;
        this.people = people;
        this.contexts = contexts;
    }

    @GetMapping("/demo")
    String cast(Model model) {
        model.addAttribute(
                "casts",
                DemoScript.in(seeds.folder()).stream()
                        .map(it -> new Cast(it.name(), it.programme(), cast(it)))
                        .toList());
        model.addAttribute("programme", null);
        return "demo";
    }

    @PostMapping("/demo")
    String come(
            @RequestParam String email,
            @RequestParam String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean known =
                DemoScript.in(seeds.folder()).stream()
                        .flatMap(it -> cast(it).stream())
                        .anyMatch(it -> it.email().equals(email) && it.address().equals(to));
        var person =
                known
                        ? people.withAddress(new EmailAddress(email))
                        : java.util.Optional.<org.commend.accounts.Person>empty();
        if (person.isEmpty()) {
            return "redirect:/demo";
        }
        enter(person.get().id(), request, response);
        return "redirect:" + to;
    }

    private void enter(
            AccountId account, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = contexts.createEmptyContext();
        context.setAuthentication(SignedIn.authentication(account));
        contexts.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private List<Player> cast(DemoScript script) {
        String here = "/%s/%s".formatted(script.programme(), script.edition());
        var cast = new ArrayList<Player>();
        player(
                cast,
                "Organiser",
                script.organisers().get(0),
                "screens nominations, appoints panels, draws up the announcement",
                "/organise" + here);
        player(
                cast,
                "Second organiser",
                script.organisers().get(1),
                "approves what is published, word for word",
                "/organise" + here + "/announcement");
        player(
                cast,
                "Chair",
                script.chair(),
                "sees the standings of the panels when judging has ended",
                "/standings" + here);
        script.judges()
                .forEach(it -> player(cast, "Judge", it, "reads and scores", "/judge" + here));
        script.conflicted()
                .ifPresent(
                        it ->
                                player(
                                        cast,
                                        "Judge with a conflict",
                                        it,
                                        "is related to a nominee, and says so",
                                        "/judge" + here));
        return cast;
    }

    private void player(
            List<Player> cast, String part, DemoScript.Somebody who, String does, String address) {
        if (people.withAddress(new EmailAddress(who.email())).isPresent()) {
            cast.add(new Player(part, who.name(), who.email(), does, address));
        } else {
            cast.add(
                    new Player(
                            part,
                            who.name(),
                            "",
                            does + " (appointed when the story reaches judging)",
                            address));
        }
    }
}
