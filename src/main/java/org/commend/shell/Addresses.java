package org.commend.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which addresses there are, by their first part. What is not named here is answered with 404 at
 * once.
 */
final class Addresses {
    /** For everybody, without a session. */
    private static final Set<String> OPEN =
            Set.of(
                    "",
                    "winners",
                    "programmes",
                    "nominate",
                    "privacy",
                    "accent",
                    "styles",
                    "fonts",
                    "medal.svg",
                    "favicon.svg",
                    "favicon.ico",
                    "robots.txt",
                    "mailbox",
                    "actuator");

    /** Texts of drafts: their key opens them, no session does. */
    private static final String TYPED = "/keep/draft";

    /** What our pages send by themselves; they say in which language they stand. */
    private static final String KEPT = "keep";

    /** For people who write, judge or organise. */
    private static final Set<String> MEMBERS =
            Set.of(
                    "login",
                    "logout",
                    "ott",
                    "webauthn",
                    "account",
                    "confirm",
                    "demo",
                    "first",
                    "scripts",
                    "work",
                    "draft",
                    "keep",
                    "organise",
                    "judge",
                    "standings",
                    "VAADIN",
                    "aura",
                    "lumo",
                    "error",
                    "vaadinServlet");

    /** Exist in the demo only; elsewhere they are as unknown as any. */
    private static final Set<String> DEMO = Set.of("demo", "mailbox");

    static final RequestMatcher PUBLIC =
            request ->
                    (OPEN.contains(first(request)) && !isVaadinCall(request)) || isTyped(request);

    private Addresses() {}

    static boolean isTyped(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + TYPED);
    }

    static boolean known(HttpServletRequest request) {
        String first = first(request);
        return OPEN.contains(first) || MEMBERS.contains(first);
    }

    static boolean ofTheDemo(HttpServletRequest request) {
        return DEMO.contains(first(request));
    }

    static boolean isKept(HttpServletRequest request) {
        return first(request).equals(KEPT);
    }

    /** Vaadin's own requests come to the front door with a parameter. */
    static boolean isVaadinCall(HttpServletRequest request) {
        return request.getParameter("v-r") != null;
    }

    /** Pages that speak the language of their address; of signing in, these alone are pages. */
    static boolean speak(HttpServletRequest request) {
        return Set.of("", "winners", "programmes", "nominate", "privacy", "accent")
                        .contains(first(request))
                || Set.of("/login", "/login/ott", "/ott/generate").contains(path(request));
    }

    /** As it is without a language. */
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.substring(LanguageOfAddress.of(path).folder().length());
    }

    static String first(HttpServletRequest request) {
        String path = path(request);
        String trimmed = path.startsWith("/") ? path.substring(1) : path;
        int slash = trimmed.indexOf('/');
        return slash < 0 ? trimmed : trimmed.substring(0, slash);
    }
}
