package org.commend.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import org.commend.kernel.Sentences;
import org.commend.uikit.Scripts;
import org.springframework.stereotype.Component;

/**
 * What the page says when a visit is interrupted. A session that ended is begun anew without a
 * question, but not while somebody writes: what was typed is kept, and a page that needs a
 * signed-in person leads to signing in.
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
        Scripts.load(ui, List.of("interruptions.js"));
        ui.getPage().executeJs("window.commendVisitEnded = $0", Sentences.of("interrupted.visit"));
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(Sentences.of("interrupted.visit"));
        messages.setSessionExpiredMessage(Sentences.of("interrupted.goOn"));
        messages.setCookiesDisabledCaption(Sentences.of("interrupted.visit"));
        messages.setCookiesDisabledMessage(Sentences.of("interrupted.cookies"));
        messages.setInternalErrorCaption(Sentences.of("interrupted.error"));
        messages.setInternalErrorMessage(Sentences.of("interrupted.goOn"));
        return messages;
    }
}
