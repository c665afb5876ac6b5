package org.commend.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something is done that loses what somebody wrote; the harmless way has the focus. */
public class AskFirst extends Dialog {
    public AskFirst(String title, String explained, String act, String stay, Runnable then) {
        setHeaderTitle(title);
        setWidth("min(35rem, 94vw)");
        var confirm = new Button(act);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(
                click -> {
                    close();
                    then.run();
                });
        var cancel = new Button(stay, click -> close());
        cancel.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(explained));
        getFooter().add(confirm, cancel);
        addOpenedChangeListener(opened -> cancel.focus());
    }
}
