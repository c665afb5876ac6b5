package org.commend.accounts;

import org.commend.kernel.Language;
import org.commend.kernel.NotFound;
import org.commend.kernel.permission.AnybodySignedIn;
import org.commend.words.Languages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Choosing the language of one's own pages and letters. */
@Component
public class Speaking {
    private final Accounts accounts;
    private final SignedIn signedIn;

    Speaking(Accounts accounts, SignedIn signedIn) {
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    /**
     * From now on the person signed in is spoken to in a language, wherever they are signed in.
     *
     * @throws NotFound for one that is not spoken here
     */
    @AnybodySignedIn
    @Transactional
    public void choose(Language language) {
        if (!Languages.ALL.contains(language)) {
            throw new NotFound();
        }
        accounts.findById(signedIn.require().value()).orElseThrow(NotFound::new).speak(language);
    }
}
