package org.commend.accounts;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Map;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Language;
import org.commend.mail.BaseAddress;
import org.commend.mail.LetterTexts;
import org.commend.mail.Postbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the letter with the sign-in link, after the answer to whoever asked for it: so that the
 * answer costs the same work, statement for statement, whether there is an account or not.
 */
@Component
class SignInLetter {
    private final OneTimeLinks links;
    private final Postbox postbox;
    private final LetterTexts texts;
    private final BaseAddress base;

    SignInLetter(OneTimeLinks links, Postbox postbox, LetterTexts texts, BaseAddress base) {
        this.links = links;
        this.postbox = postbox;
        this.texts = texts;
        this.base = base;
    }

    /** What is to be written: the language of the page that was asked on, and what was typed. */
    static String asked(Language language, String typed) {
        return language.tag() + " " + typed;
    }

    /**
     * @param asked as {@link #asked} makes it; nothing is written for what is no address
     */
    @Transactional(propagation = Propagation.REQUIRED)
    void write(String asked) {
        String[] parts = asked.split(" ", 2);
        var page = parts.length == 1 ? Language.ENGLISH : new Language(parts[0]);
        try {
            links.make(new EmailAddress(parts[parts.length - 1])).ifPresent(it -> post(it, page));
        } catch (InvalidValue notAnAddress) {
            // told like an unknown address: not at all
        }
    }

    /** A page in another language than English was chosen, English may be what came first. */
    private void post(OneTimeLinks.Made link, Language page) {
        var language = page.equals(Language.ENGLISH) ? link.person().language() : page;
        var values =
                Map.of(
                        "name",
                        link.person().name(),
                        "link",
                        base.of(language.folder() + "/login/ott?token=" + link.secret().value()));
        postbox.put(
                texts.letter("sign-in", language, new EmailAddress(link.person().email()), values)
                        .privately("sign-in:" + link.secret().hash(), link.person().id().value())
                        .uselessAfter(OneTimeLinks.LIFE));
    }

    /** One task for each time that somebody asks. */
    @Configuration(proxyBeanMethods = false)
    static class Asked {
        @Bean
        OneTimeTask<String> writingSignInLetters(ObjectProvider<SignInLetter> letter) {
            return Tasks.oneTime("write-sign-in-letter", String.class)
                    .execute((instance, context) -> letter.getObject().write(instance.getData()));
        }
    }
}
