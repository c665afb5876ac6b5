package org.commend.shell;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
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
        texts.setDialogText(text("interrupted.connection"));
        texts.setDialogTextGaveUp(text("interrupted.connection"));
        Scripts.load(ui, List.of("interruptions.js"));
        ui.getPage().executeJs("window.commendVisitEnded = $0", text("interrupted.visit"));
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(text("interrupted.visit"));
        messages.setSessionExpiredMessage(text("interrupted.goOn"));
        messages.setCookiesDisabledCaption(text("interrupted.visit"));
        messages.setCookiesDisabledMessage(text("interrupted.cookies"));
        messages.setInternalErrorCaption(text("interrupted.error"));
        messages.setInternalErrorMessage(text("interrupted.goOn"));
        return messages;
    }
}
