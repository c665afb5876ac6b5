package org.commend.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Remembers which page asked for signing in, by its path alone: nobody is ever led to the host that
 * a request claimed to be for.
 */
class OurPaths extends HttpSessionRequestCache {
    /** What Spring Security adds to a page that was asked for; we know it without. */
    private static final String MARK = "(^|&)continue$";

    @Override
    public @Nullable SavedRequest getRequest(
            HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = super.getRequest(request, response);
        return saved == null ? null : new SimpleSavedRequest(path(saved.getRedirectUrl()));
    }

    /** Who arrives there has arrived; only pages that are looked at are remembered. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = getRequest(request, response);
        if (saved != null && saved.getRedirectUrl().equals(asked(request))) {
            removeRequest(request, response);
        }
        return null;
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String path(String url) {
        URI address = URI.create(url);
        String query = String.valueOf(address.getRawQuery()).replaceFirst(MARK, "");
        return address.getRawPath()
                + (address.getRawQuery() == null || query.isEmpty() ? "" : "?" + query);
    }
}
