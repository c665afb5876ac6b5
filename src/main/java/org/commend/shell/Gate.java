package org.commend.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away addresses that do not exist, and gives every answer the strictest content policy that
 * its page can bear.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Gate extends OncePerRequestFilter {
    static final String HEADER = "Content-Security-Policy";
    private static final String BASE =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String SCRIPTED = BASE + "; script-src 'self'; connect-src 'self'";

    private final boolean demo;

    Gate(@Value("${commend.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, policy(request));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (Addresses.known(request) && (demo || !Addresses.ofTheDemo(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String policy(HttpServletRequest request) {
        return switch (Addresses.first(request)) {
            case "login", "account" -> SCRIPTED;
            default -> BASE;
        };
    }
}
