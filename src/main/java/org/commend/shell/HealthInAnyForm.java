package org.commend.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whether we are well is told to whoever asks, whatever kind of answer they would like best, and no
 * cache keeps it: watchers are old programs that look for one word.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 23)
class HealthInAnyForm extends OncePerRequestFilter {
    static final String PATH = "/actuator/health";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(new WithoutWish(request), response);
    }

    private static final class WithoutWish extends HttpServletRequestWrapper {
        WithoutWish(HttpServletRequest asked) {
            super(asked);
        }

        @Override
        public String getHeader(String name) {
            return isWish(name) ? "application/json" : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isWish(name)
                    ? Collections.enumeration(java.util.List.of("application/json"))
                    : super.getHeaders(name);
        }

        private static boolean isWish(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT);
        }
    }
}
