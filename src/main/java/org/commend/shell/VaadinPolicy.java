package org.commend.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.commend.kernel.Secret;
import org.springframework.stereotype.Component;

/**
 * The content policy of Vaadin's pages: as strict as Vaadin 25.2 can bear. Each page has a nonce of
 * its own; without {@code unsafe-eval} and {@code base-uri 'self'} it does not start.
 */
@Component
class VaadinPolicy implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(VaadinPolicy::give);
    }

    private static void give(IndexHtmlResponse page) {
        String nonce = Secret.random().value();
        page.getDocument().head().select("script").attr("nonce", nonce);
        page.getDocument().body().select("script").attr("nonce", nonce);
        page.getDocument().select("html").attr("lang", "en-GB");
        page.getVaadinResponse()
                .setHeader(
                        AnswerHeaders.POLICY,
                        "default-src 'self'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; "
                                        .formatted(nonce)
                                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
    }
}
