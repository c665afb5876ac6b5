package org.commend.shell;

import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Back to the page that asked for signing in, else to one's own work. */
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {
    AfterSignIn() {
        setDefaultTargetUrl("/work");
    }
}
