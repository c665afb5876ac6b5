package org.commend.accounts.web;

import java.util.List;
import org.commend.accounts.People;
import org.commend.accounts.SignedIn;
import org.commend.kernel.London;
import org.commend.kernel.NotFound;
import org.commend.kernel.Sentences;
import org.commend.uikit.keeper.KeptPlace;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in without a password. Following a link shows a page; only its button uses the link up.
 */
@Controller
class SignInPages {
    /** A passkey as its owner sees it. */
    public record Passkey(String label, String added) {}

    private final SignedIn signedIn;
    private final People people;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;

    SignInPages(
            SignedIn signedIn,
            People people,
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys) {
        this.signedIn = signedIn;
        this.people = people;
        this.owners = owners;
        this.passkeys = passkeys;
    }

    @GetMapping("/login")
    @PreAuthorize("permitAll")
    String signIn(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String sent,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String error,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String ended,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String asked,
            Model model) {
        model.addAttribute(
                "why",
                ended != null
                        ? Sentences.of("signIn.ended")
                        : asked != null ? Sentences.of("signIn.asked") : null);
        model.addAttribute("sent", sent != null);
        model.addAttribute("failed", error != null);
        return "sign-in";
    }

    @GetMapping("/login/ott")
    @PreAuthorize("permitAll")
    String link(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "sign-in-link";
    }

    @GetMapping("/account")
    @PreAuthorize("isAuthenticated()")
    String account(Model model) {
        var me = signedIn.require();
        model.addAttribute("person", people.find(me).orElseThrow(NotFound::new));
        model.addAttribute("scope", KeptPlace.scope(me.value()));
        model.addAttribute("passkeys", passkeysOf(me.value().toString()));
        return "account";
    }

    private List<Passkey> passkeysOf(String name) {
        PublicKeyCredentialUserEntity owner = owners.findByUsername(name);
        return owner == null
                ? List.of()
                : passkeys.findByUserId(owner.getId()).stream()
                        .map(it -> new Passkey(it.getLabel(), London.day(it.getCreated())))
                        .toList();
    }
}
