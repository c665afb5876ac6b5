package org.commend.accounts;

import java.util.Optional;
import org.commend.kernel.Secret;
import org.springframework.stereotype.Component;

/** What the page behind a sign-in link may know of it before its button is pressed. */
@Component
public class SignInLinks {
    private final OneTimeLinks links;

    SignInLinks(OneTimeLinks links) {
        this.links = links;
    }

    /** Whom the link lets in now; the link itself is the permission to know it. */
    public Optional<Person> owner(Secret link) {
        return links.owner(link);
    }
}
