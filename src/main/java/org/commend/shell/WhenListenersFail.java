package org.commend.shell;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.NotFound;
import org.commend.kernel.Outage;
import org.commend.kernel.RuleRefused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * No button, field or timer of a view fails in silence: whoever sits there reads what happened and
 * what to do, and for a fault of ours the number under which it is found in the log.
 */
@Component
class WhenListenersFail implements VaadinServiceInitListener, ErrorHandler {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(it -> it.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        String sentence = sentence(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> say(sentence));
        }
    }

    /** What is said of a failure; a fault is logged with its number. */
    static String sentence(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof RuleRefused refused) {
                return text(refused.sentence());
            }
            if (it instanceof InvalidValue invalid) {
                return text(invalid.sentence());
            }
            if (it instanceof NotFound || it instanceof AccessDeniedException) {
                return text("failed.notYours");
            }
        }
        return Outage.isOne(failure)
                ? text("failed.outage")
                : text("failed.fault", Faults.note(failure));
    }

    private static void say(String sentence) {
        var said = new Notification();
        said.addThemeVariants(NotificationVariant.LUMO_ERROR);
        said.setPosition(Notification.Position.TOP_CENTER);
        said.setDuration(0);
        said.setAssertive(true);
        var close = new Button("Close", click -> said.close());
        var text = new Span(sentence);
        text.addClassName("said-failure");
        said.add(text, close);
        said.open();
    }
}
