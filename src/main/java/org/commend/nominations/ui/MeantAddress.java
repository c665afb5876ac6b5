package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.commend.kernel.EmailAddress;

/** Asks which of two addresses is meant, before a letter goes to a stranger. */
class MeantAddress extends Dialog {
    MeantAddress(EmailAddress typed, EmailAddress meant, Consumer<EmailAddress> then) {
        setHeaderTitle(text("meantAddress.isThisAddressRight"));
        setWidth("min(35rem, 94vw)");
        add(new Paragraph(text("meantAddress.typed", typed.value())));
        var use = choose(text("meantAddress.use", meant.value()), meant, then);
        use.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(choose(text("meantAddress.itIsRightAs"), typed, then), use);
        addOpenedChangeListener(opened -> use.focus());
    }

    private Button choose(String words, EmailAddress address, Consumer<EmailAddress> then) {
        var button =
                new Button(
                        words,
                        click -> {
                            close();
                            then.accept(address);
                        });
        button.setDisableOnClick(true);
        return button;
    }
}
