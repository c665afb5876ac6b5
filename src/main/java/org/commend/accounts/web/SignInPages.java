package org.commend.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commend.accounts.AccountId;
import org.commend.accounts.Passkeys;
import org.commend.accounts.People;
import org.commend.accounts.Person;
import org.commend.accounts.SignInLinks;
import org.commend.accounts.SignedIn;
import org.commend.accounts.Speaking;
import org.commend.audit.AuditTrail;
import org.commend.kernel.Language;
import org.commend.kernel.NotFound;
import org.commend.kernel.Secret;
import org.commend.kernel.Sentence;
import org.commend.kernel.permission.AnybodySignedIn;
import org.commend.kernel.permission.Everybody;
import org.commend.uikit.keeper.KeptPlace;
import org.commend.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in without a password, and confirming it anew. Following a link shows whose it is; only
 * its button uses the link up.
 */
@Controller
class SignInPages {
    /** A passkey as its owner sees it. */
    public record Passkey(String id, String label, String added) {}

    private static final String TO_COME_BACK = "SPRING_SECURITY_SAVED_REQUEST";
    private static final Pattern OF_A_PROGRAMME =
            Pattern.compile("/(?:organise|judge|standings)/([a-z0-9-]{1,60})(?:[/?]|$)");

    private final SignedIn signedIn;
    private final SignInLinks links;
    private final People people;
    private final Passkeys passkeys;
    private final AuditTrail audit;
    private final Speaking speaking;

    SignInPages(
            SignedIn signedIn,
            SignInLinks links,
            People people,
            Passkeys passkeys,
            AuditTrail audit,
            Speaking speaking) {
        this.signedIn = signedIn;
        this.links = links;
        this.people = people;
        this.passkeys = passkeys;
        this.audit = audit;
        this.speaking = speaking;
    }

    @GetMapping("/login")
    @Everybody
    String signIn(
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String often,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String of,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("of", of != null ? of : programmeAsked(request.getSession(false)));
        model.addAttribute(
                "why",
                ended != null
                        ? Words.here().of("signIn.ended")
                        : asked != null ? Words.here().of("signIn.asked") : null);
        model.addAttribute("sent", sent != null);
        model.addAttribute("failed", error != null);
        model.addAttribute("often", often != null);
        return "sign-in";
    }

    /** The address of the programme whose page somebody asked for before signing in, or null. */
    private static @Nullable String programmeAsked(@Nullable HttpSession session) {
        if (session == null
                || !(session.getAttribute(TO_COME_BACK) instanceof SavedRequest asked)) {
            return null;
        }
        var parts = OF_A_PROGRAMME.matcher(asked.getRedirectUrl());
        return parts.find() ? parts.group(1) : null;
    }

    @GetMapping("/login/ott")
    @Everybody
    String link(
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletResponse response) {
        Optional<Person> owner = links.owner(new Secret(token.strip()));
        if (owner.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        model.addAttribute("token", token);
        model.addAttribute("owner", owner.orElse(null));
        model.addAttribute(
                "other",
                signedIn.id()
                        .filter(me -> owner.isPresent() && !owner.get().id().equals(me))
                        .flatMap(people::find)
                        .orElse(null));
        return "sign-in-link";
    }

    /**
     * Asks somebody who is in already to show that it is they, and leads back to where they were.
     */
    @GetMapping("/confirm")
    @AnybodySignedIn
    String confirm(
            @RequestParam(defaultValue = "/work") String to, Model model, HttpSession session) {
        session.setAttribute(TO_COME_BACK, new SimpleSavedRequest(ours(to) ? to : "/work"));
        model.addAttribute("person", me());
        return "confirm";
    }

    @GetMapping("/account")
    @AnybodySignedIn
    String account(Model model) {
        AccountId me = signedIn.require();
        model.addAttribute("person", me());
        model.addAttribute("scope", KeptPlace.scope(me.value()));
        model.addAttribute("passkeys", passkeys.of(me).stream().map(SignInPages::shown).toList());
        model.addAttribute(
                "comings",
                audit.comings(me.value()).stream()
                        .map(
                                it ->
                                        Words.here()
                                                .of(
                                                        "account.coming",
                                                        it.at(),
                                                        Sentence.of("act." + it.act())))
                        .toList());
        return "account";
    }

    @PostMapping("/account/passkey")
    @AnybodySignedIn
    String remove(@RequestParam String id) {
        try {
            passkeys.remove(signedIn.require(), id);
        } catch (NotFound removedAlready) {
            // then it is as they wish
        }
        return "redirect:/account";
    }

    @PostMapping("/account/language")
    @AnybodySignedIn
    String speak(@RequestParam String language) {
        try {
            speaking.choose(new Language(language));
        } catch (NotFound notSpokenHere) {
            // no page offers it, and nothing changes
        }
        return "redirect:/account";
    }

    private Person me() {
        return people.find(signedIn.require()).orElseThrow(NotFound::new);
    }

    /** A path of ours; a browser would read a host behind two slashes or a backslash. */
    private static boolean ours(String to) {
        return to.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");
    }

    private static Passkey shown(CredentialRecord it) {
        return new Passkey(
                it.getCredentialId().toBase64UrlString(),
                String.valueOf(it.getLabel()),
                Words.here().day(it.getCreated()));
    }
}
