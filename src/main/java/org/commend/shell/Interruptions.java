package org.commend.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.commend.kernel.Sentences;
import org.springframework.stereotype.Component;

/**
 * What the page says when a visit is interrupted. A session that ended is begun anew without a
 * question: what was typed is kept, and the page that needs a signed-in person leads to signing in.
 */
@Component
class Interruptions implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        SystemMessages ours = messages();
        event.getSource().setSystemMessagesProvider(info -> ours);
        event.getSource().addUIInitListener(it -> connection(it.getUI()));
    }

    private static void connection(UI ui) {
        var texts = ui.getReconnectDialogConfiguration();
        texts.setDialogText(Sentences.of("interrupted.connection"));
        texts.setDialogTextGaveUp(Sentences.of("interrupted.connection"));
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        // Shown, and not gone on by itself: where cookies are forbidden the page would come again
        // and again.
        messages.setCookiesDisabledCaption(Sentences.of("interrupted.visit"));
        messages.setCookiesDisabledMessage(Sentences.of("interrupted.cookies"));
        messages.setInternalErrorCaption(Sentences.of("interrupted.error"));
        messages.setInternalErrorMessage(Sentences.of("interrupted.goOn"));
        return messages;
    }
}
