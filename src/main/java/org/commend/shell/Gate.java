package org.commend.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away hosts that are not ours and addresses that do not exist, leads on from a slash at the
 * end, and gives every answer its headers before anybody else can forget them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Gate extends OncePerRequestFilter {
    private final boolean demo;
    private final OurHost ourHost;
    private final LargeBodies bodies = new LargeBodies();

    Gate(@Value("${commend.demo:false}") boolean demo, OurHost ourHost) {
        this.demo = demo;
        this.ourHost = ourHost;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AnswerHeaders.give(request, response, ourHost.hasTls());
        SessionLife.comesBack(request);
        if (!ourHost.isAskedBy(request)) {
            response.sendError(HttpServletResponse.SC_MISDIRECTED_REQUEST);
        } else if (LargeBodies.isTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (endsWithSlash(request)) {
            leadOn(request, response);
        } else if (Addresses.known(request) && (demo || !Addresses.ofTheDemo(request))) {
            if (!bodies.inTurn(request, it -> chain.doFilter(it, response))) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Not two slashes at the beginning: a browser would read a host behind them. */
    private static boolean endsWithSlash(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Set.of("GET", "HEAD").contains(request.getMethod())
                && path.length() > 2
                && path.endsWith("/")
                && "/\\".indexOf(path.charAt(1)) < 0
                && !Addresses.first(request).equals("VAADIN");
    }

    private static void leadOn(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(
                HttpHeaders.LOCATION,
                request.getRequestURI().replaceAll("/+$", "") + (query == null ? "" : "?" + query));
    }
}
