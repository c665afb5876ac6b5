package org.commend.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.commend.kernel.Language;
import org.commend.words.Languages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A plain page speaks the language that its address begins with, as in {@code /cy/winners/…}, and
 * English otherwise; what a browser would like plays no part, so that an address says the same to
 * everybody. To all behind this filter the language is the folder that the application stands in:
 * their links lead to pages of the same language by themselves.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 22)
class LanguageOfAddress extends OncePerRequestFilter {
    /** The language that a path begins with. */
    static Language of(String path) {
        int slash = path.indexOf('/', 1);
        String first = path.isEmpty() ? "" : path.substring(1, slash < 0 ? path.length() : slash);
        return Languages.of(first)
                .filter(it -> !it.equals(Language.ENGLISH))
                .orElse(Language.ENGLISH);
    }

    /** What a page sends by itself says in which language the page stands. */
    private static Language ofPage(HttpServletRequest request) {
        return Languages.of(String.valueOf(request.getHeader("Accept-Language")))
                .orElse(Language.ENGLISH);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        Language language = of(path);
        String prefix = language.folder();
        if (Addresses.isKept(request)) {
            chain.doFilter(new InLanguage(request, ofPage(request), ""), response);
            return;
        }
        if (!prefix.isEmpty() && !Addresses.speak(request)) {
            String query = request.getQueryString();
            response.sendRedirect(
                    path.substring(prefix.length()) + (query == null ? "" : "?" + query));
            return;
        }
        chain.doFilter(new InLanguage(request, language, prefix), response);
    }

    private static final class InLanguage extends HttpServletRequestWrapper {
        private final Locale locale;
        private final String prefix;

        InLanguage(HttpServletRequest asked, Language language, String prefix) {
            super(asked);
            this.locale = language.locale();
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return prefix.isEmpty() ? super.getContextPath() : prefix;
        }

        @Override
        public String getRequestURI() {
            String path = super.getRequestURI();
            return !prefix.isEmpty() && path.equals(prefix) ? path + "/" : path;
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return path.startsWith(prefix + "/")
                    ? path.substring(prefix.length())
                    : path.equals(prefix) ? "/" : path;
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(locale));
        }
    }
}
