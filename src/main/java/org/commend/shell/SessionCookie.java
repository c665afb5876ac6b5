package org.commend.shell;

import jakarta.servlet.ServletContext;
import org.commend.mail.BaseAddress;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/** Behind TLS the session's cookie is bound to this host and never sent without TLS. */
@Component
class SessionCookie implements ServletContextInitializer {
    private final BaseAddress base;

    SessionCookie(BaseAddress base) {
        this.base = base;
    }

    @Override
    public void onStartup(ServletContext context) {
        var cookie = context.getSessionCookieConfig();
        boolean tls = base.of("/").startsWith("https:");
        cookie.setName(tls ? "__Host-commend" : "commend");
        cookie.setSecure(tls);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
    }
}
