package org.commend.nominations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.commend.kernel.EmailAddress;

/** Asks which of two addresses is meant, before a letter goes to a stranger. */
class MeantAddress extends Dialog {
    MeantAddress(EmailAddress typed, EmailAddress meant, Consumer<EmailAddress> then) {
        setHeaderTitle("Is this address right?");
        setWidth("min(35rem, 94vw)");
        add(
                new Paragraph(
                        "You typed "
                                + typed.value()
                                + ". We send a link there that opens your draft, so it should be yours."));
        var use = choose("Use " + meant.value(), meant, then);
        use.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(choose("It is right as I typed it", typed, then), use);
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
