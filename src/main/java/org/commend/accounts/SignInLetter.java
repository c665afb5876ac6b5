package org.commend.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.Secret;
import org.commend.mail.BaseAddress;
import org.commend.mail.LetterTexts;
import org.commend.mail.Postbox;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails the sign-in link; the page afterwards is the same whether there is an account or not. */
@Component
class SignInLetter implements OneTimeTokenGenerationSuccessHandler {
    private final OneTimeLinks links;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final BaseAddress base;
    private final TransactionTemplate transaction;

    SignInLetter(
            OneTimeLinks links,
            Postbox postbox,
            LetterTexts texts,
            BaseAddress base,
            TransactionTemplate transaction) {
        this.links = links;
        this.postbox = postbox;
        this.texts = texts;
        this.base = base;
        this.transaction = transaction;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken token)
            throws IOException {
        var secret = new Secret(token.getTokenValue());
        transaction.executeWithoutResult(
                status -> links.owner(secret).ifPresent(person -> write(person, secret)));
        response.sendRedirect("/login?sent");
    }

    private void write(Person person, Secret secret) {
        postbox.put(
                texts.letter(
                                "sign-in",
                                new EmailAddress(person.email()),
                                Map.of(
                                        "name",
                                        person.name(),
                                        "link",
                                        base.of("/login/ott?token=" + secret.value())))
                        .privately("sign-in:" + secret.hash(), person.id().value()));
    }
}
