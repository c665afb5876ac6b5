package org.commend.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that was left open until its session had ended is no attack: whoever sent it is led to
 * signing in, which says why.
 */
class PageTooOld extends AccessDeniedHandlerImpl {
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean ended =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        if (ended && denied instanceof CsrfException) {
            response.sendRedirect("/login?ended");
        } else {
            super.handle(request, response, denied);
        }
    }
}
