package org.commend.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.commend.mail.BaseAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one name under which people reach us, from the base address. In real use a request for
 * another host is refused, whether its own header or a proxy's says so; whoever watches over us
 * asks for health by any name.
 */
@Component
class OurHost {
    private final BaseAddress base;
    private final boolean demo;

    OurHost(BaseAddress base, @Value("${commend.demo:false}") boolean demo) {
        this.base = base;
        this.demo = demo;
    }

    boolean isAskedBy(HttpServletRequest request) {
        return demo
                || request.getServerName().equalsIgnoreCase(base.host())
                || request.getRequestURI().startsWith(HealthInAnyForm.PATH);
    }

    boolean hasTls() {
        return base.hasTls();
    }
}
