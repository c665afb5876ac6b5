package org.commend.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the sign-in page, which then says why one is there. */
class SignInFirst extends LoginUrlAuthenticationEntryPoint {
    SignInFirst() {
        super("/login");
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception) {
        boolean ended =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return super.determineUrlToUseForThisRequest(request, response, exception)
                + (ended ? "?ended" : "?asked");
    }
}
