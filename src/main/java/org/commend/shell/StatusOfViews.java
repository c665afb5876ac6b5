package org.commend.shell;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.commend.kernel.NotFound;
import org.commend.kernel.Outage;
import org.commend.kernel.Secret;
import org.commend.nominations.Nominating;
import org.commend.programme.Programmes;
import org.springframework.stereotype.Component;

/**
 * Vaadin answers every address of a view with its page and status 200, and finds out later that
 * there is nothing. Who asks without a browser is told by the status, too.
 */
@Component
class StatusOfViews implements VaadinServiceInitListener {
    private final Doorkeeper doorkeeper;
    private final Programmes programmes;
    private final Nominating nominating;

    StatusOfViews(Doorkeeper doorkeeper, Programmes programmes, Nominating nominating) {
        this.doorkeeper = doorkeeper;
        this.programmes = programmes;
        this.nominating = nominating;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::give);
    }

    private void give(IndexHtmlResponse page) {
        try {
            if (!isThere(page)) {
                page.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
        } catch (RuntimeException failure) {
            if (!Outage.isOne(failure)) {
                throw failure;
            }
        }
    }

    private boolean isThere(IndexHtmlResponse page) {
        String path = String.valueOf(page.getVaadinRequest().getPathInfo()).replaceFirst("^/", "");
        var target =
                page.getVaadinRequest()
                        .getService()
                        .getRouter()
                        .getRegistry()
                        .getNavigationRouteTarget(path);
        var view = target.getRouteTarget();
        return view != null
                && doorkeeper.lets(view.getTarget(), target.getRouteParameters())
                && exists(target.getRouteParameters());
    }

    private boolean exists(RouteParameters at) {
        return at.get("key").map(this::opens).orElse(true)
                && at.get("programme").map(it -> programmes.find(it).isPresent()).orElse(true)
                && at.get("edition")
                        .map(it -> programmes.edition(at.get("programme").orElse(""), it))
                        .map(it -> it.isPresent())
                        .orElse(true);
    }

    private boolean opens(String key) {
        try {
            nominating.open(new Secret(key));
            return true;
        } catch (NotFound none) {
            return false;
        }
    }
}
