package org.commend.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * How long a session lives without a word from its browser. A session is memory, and anybody can
 * make one: it is short for whoever is not signed in, and shortest with a view that no browser has
 * come back for, as every browser does at once. An open view keeps its session alive; what is typed
 * into a draft needs none.
 */
@Component
class SessionLife implements HttpSessionListener, HttpSessionAttributeListener {
    static final Duration FIRST = Duration.ofMinutes(2);
    static final Duration ANONYMOUS = Duration.ofMinutes(15);
    static final Duration SIGNED_IN = Duration.ofHours(12);

    /** Where Vaadin keeps its views. */
    private static final String VIEWS = "com.vaadin.flow.server.VaadinSession";

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        live(event.getSession(), ANONYMOUS);
    }

    /** A browser has come with its session. */
    static void comesBack(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getMaxInactiveInterval() == FIRST.toSeconds()) {
            live(session, ANONYMOUS);
        }
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        changed(event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        changed(event);
    }

    private static void changed(HttpSessionBindingEvent event) {
        HttpSession session = event.getSession();
        if (event.getName().startsWith(VIEWS) && session.isNew()) {
            live(session, FIRST);
        }
        boolean security =
                event.getName()
                        .equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (security && session.getAttribute(event.getName()) instanceof SecurityContext context) {
            var who = context.getAuthentication();
            if (who != null && !(who instanceof AnonymousAuthenticationToken)) {
                live(session, SIGNED_IN);
            }
        }
    }

    private static void live(HttpSession session, Duration life) {
        session.setMaxInactiveInterval((int) life.toSeconds());
    }
}
