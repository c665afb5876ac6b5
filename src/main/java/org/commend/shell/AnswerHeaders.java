package org.commend.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * What every answer carries, whoever makes it: Vaadin's pages, ours, files, and errors. The content
 * policy is the strictest that the page can bear; Vaadin's own is given by {@link VaadinPolicy}.
 */
final class AnswerHeaders {
    static final String POLICY = "Content-Security-Policy";
    static final String CACHE = "Cache-Control";
    static final String FRAMES = "X-Frame-Options";

    private static final String BASE =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String SCRIPTED = BASE + "; script-src 'self'; connect-src 'self'";

    /**
     * Pages that are somebody's own; files and what everybody may read say themselves how long they
     * hold.
     */
    private static final Set<String> FILES = Set.of("VAADIN", "aura", "lumo", "scripts");

    private AnswerHeaders() {}

    static void give(HttpServletRequest request, HttpServletResponse response, boolean tls) {
        response.setHeader(POLICY, policy(request));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(FRAMES, "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (tls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (Addresses.isTyped(request)
                || !Addresses.PUBLIC.matches(request)
                        && !FILES.contains(Addresses.first(request))) {
            response.setHeader(CACHE, "no-store");
        }
    }

    private static String policy(HttpServletRequest request) {
        return switch (Addresses.first(request)) {
            case "login", "account", "confirm", "nominate" -> SCRIPTED;
            default -> BASE;
        };
    }
}
