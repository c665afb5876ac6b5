package org.commend.uikit;

import com.vaadin.flow.component.notification.Notification;

/** A short word that something was done; it goes by itself, and nothing depends on reading it. */
public final class Said {
    private Said() {}

    public static void done(String sentence) {
        Notification.show(sentence, 4000, Notification.Position.BOTTOM_START);
    }
}
