package org.commend.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/** Vaadin's own requests come to the address of the front page; they go to Vaadin all the same. */
@Component
class VaadinCalls implements HandlerMapping, Ordered {
    private final Controller vaadin;

    VaadinCalls(@Qualifier("vaadinForwardingController") Controller vaadin) {
        this.vaadin = vaadin;
    }

    @Override
    public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
        return Addresses.isVaadinCall(request) ? new HandlerExecutionChain(vaadin) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
