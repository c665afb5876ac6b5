package org.commend.publication.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A request for an address and nothing else: no cookie, no session, no parameter, no wish. What is
 * made for it can hold nothing of whoever happened to ask first.
 */
final class AskedByNobody extends HttpServletRequestWrapper {
    AskedByNobody(HttpServletRequest asked) {
        super(asked);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.HOST.equalsIgnoreCase(name) ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(List.of(HttpHeaders.HOST));
    }

    @Override
    public int getIntHeader(String name) {
        return -1;
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public @Nullable String getRemoteUser() {
        return null;
    }

    @Override
    public @Nullable String getRequestedSessionId() {
        return null;
    }

    @Override
    public boolean isRequestedSessionIdValid() {
        return false;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (create) {
            throw new IllegalStateException("A page for everybody has no session.");
        }
        return null;
    }

    @Override
    public HttpSession getSession() {
        throw new IllegalStateException("A page for everybody has no session.");
    }
}
