package org.commend.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import org.commend.accounts.Access;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.SignedIn;
import org.commend.programme.Programmes;
import org.springframework.stereotype.Component;

/**
 * Stands before every view. Whoever may not enter is told what a stranger is told: there is nothing
 * here. A view that does not say who may enter lets nobody in.
 */
@Component
class Doorkeeper implements VaadinServiceInitListener {
    private final Access may;
    private final SignedIn signedIn;
    private final Programmes programmes;

    Doorkeeper(Access may, SignedIn signedIn, Programmes programmes) {
        this.may = may;
        this.signedIn = signedIn;
        this.programmes = programmes;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(it -> it.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        if (!lets(event.getNavigationTarget(), event.getRouteParameters())
                && !event.isErrorEvent()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Whether the person signed in may enter a view at this address. */
    boolean lets(Class<?> view, RouteParameters at) {
        OnlyFor only = view.getAnnotation(OnlyFor.class);
        if (only != null) {
            return at.get("programme")
                    .flatMap(programmes::find)
                    .map(
                            programme ->
                                    Arrays.stream(only.value())
                                            .anyMatch(role -> may.holds(role, programme.id())))
                    .orElse(false);
        }
        return view.isAnnotationPresent(AnonymousAllowed.class)
                || (view.isAnnotationPresent(PermitAll.class) && signedIn.id().isPresent());
    }
}
