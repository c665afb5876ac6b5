package org.commend.publication.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the pages that everybody may read as finished bytes, before sessions, permissions,
 * templates or the database are asked. It stands behind the gate, which turns away strange hosts. A
 * page that is not kept is made by all that stands behind this filter, for nobody: {@link
 * AskedByNobody}. What is not a whole page for everybody goes out as it was made and is kept by
 * nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class FinishedPages extends OncePerRequestFilter {
    private static final List<String> BELOW =
            List.of("/programmes/", "/winners/", "/accent/", "/nominate/");
    private static final Set<String> ALONE = Set.of("/", "/privacy");
    private static final int LONGEST_ADDRESS = 300;
    private static final int LARGEST = 1_000_000;

    /** What belongs to one way of sending the bytes, and is said anew each time. */
    private static final Set<String> OF_THE_SENDING =
            Set.of(
                    "content-type",
                    "content-length",
                    "content-encoding",
                    "transfer-encoding",
                    "etag",
                    "date",
                    "connection",
                    "keep-alive");

    private final KeptPages pages;

    FinishedPages(KeptPages pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !Set.of("GET", "HEAD").contains(request.getMethod())
                || path.length() > LONGEST_ADDRESS
                || !ALONE.contains(path) && BELOW.stream().noneMatch(path::startsWith)
                || isVaadinCall(request);
    }

    /** Vaadin's own requests come to the front door with a parameter. */
    private static boolean isVaadinCall(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.contains("v-r=");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<FinishedPage> page =
                pages.find(request.getRequestURI(), () -> make(request, response, chain));
        if (page.isPresent()) {
            page.get().give(request, response);
        }
    }

    private static Optional<FinishedPage> make(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, List<String>> before = headers(response);
        var caught = new ContentCachingResponseWrapper(response);
        chain.doFilter(new AskedByNobody(request), caught);
        String type = caught.getContentType();
        byte[] bytes = caught.getContentAsByteArray();
        if (type == null || bytes.length > LARGEST || !isForEverybody(caught)) {
            caught.copyBodyToResponse();
            return Optional.empty();
        }
        Map<String, List<String>> added = headers(response);
        added.entrySet().removeIf(it -> it.getValue().equals(before.get(it.getKey())));
        return Optional.of(new FinishedPage(Map.copyOf(added), type, bytes));
    }

    private static boolean isForEverybody(HttpServletResponse response) {
        String cache = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return response.getStatus() == HttpServletResponse.SC_OK
                && !response.isCommitted()
                && isPublic(cache)
                && response.getHeader(HttpHeaders.SET_COOKIE) == null;
    }

    private static boolean isPublic(@Nullable String cache) {
        return cache != null
                && List.of(cache.toLowerCase(Locale.ROOT).split("\\s*,\\s*")).contains("public");
    }

    private static Map<String, List<String>> headers(HttpServletResponse response) {
        Map<String, List<String>> found = new HashMap<>();
        for (String name : response.getHeaderNames()) {
            if (!OF_THE_SENDING.contains(name.toLowerCase(Locale.ROOT))) {
                found.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        return found;
    }
}
