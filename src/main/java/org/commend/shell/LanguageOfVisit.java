package org.commend.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.commend.accounts.People;
import org.commend.accounts.Person;
import org.commend.accounts.SignedIn;
import org.commend.kernel.Language;
import org.commend.uikit.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of an answer: that of the address; where it names none, that of whoever is signed
 * in. What organisers do is in English. It is asked anew for every page, so that all windows of
 * somebody who chooses another language follow.
 */
@Component("localeResolver")
class LanguageOfVisit implements LocaleResolver, VaadinServiceInitListener {
    private static final Set<String> SPEAK_FOR_THEMSELVES = Set.of("draft");
    private static final Set<String> OF_ORGANISERS = Set.of("organise");

    private final SignedIn signedIn;
    private final People people;

    LanguageOfVisit(SignedIn signedIn, People people) {
        this.signedIn = signedIn;
        this.people = people;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale ofAddress = request.getLocale();
        return Language.of(ofAddress).equals(Language.ENGLISH) && !Addresses.isKept(request)
                ? ofPerson().locale()
                : ofAddress;
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale it) {
        throw new UnsupportedOperationException("a language is chosen on the account's page");
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(it -> it.getUI().addBeforeEnterListener(this::beforeView));
    }

    /** Before a view is made, so that all of it speaks one language. */
    private void beforeView(BeforeEnterEvent event) {
        String first = event.getLocation().getFirstSegment();
        if (!SPEAK_FOR_THEMSELVES.contains(first)) {
            Texts.speak(OF_ORGANISERS.contains(first) ? Language.ENGLISH : ofPerson());
        }
    }

    private Language ofPerson() {
        return signedIn.id().flatMap(people::find).map(Person::language).orElse(Language.ENGLISH);
    }
}
