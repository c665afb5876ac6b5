package org.commend.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Reason;
import org.commend.kernel.RuleRefused;

/**
 * Asks for the reason of an act before it is done; a refusal stands at the field and nothing typed
 * is lost.
 */
public class ReasonDialog extends Dialog {
    public ReasonDialog(String title, String explained, String act, Consumer<Reason> then) {
        setHeaderTitle(title);
        setWidth("min(560px, 94vw)");
        var reason = new TextArea("Reason");
        reason.setWidthFull();
        reason.setMinRows(3);
        var confirm = new Button(act);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(
                click -> {
                    try {
                        then.accept(new Reason(reason.getValue()));
                        close();
                    } catch (InvalidValue invalid) {
                        wrong(reason, invalid.sentence());
                    } catch (RuleRefused refused) {
                        wrong(reason, refused.sentence());
                        FreshStep.link(refused)
                                .filter(it -> getChildren().noneMatch(Anchor.class::isInstance))
                                .ifPresent(this::add);
                    } finally {
                        confirm.setEnabled(true);
                    }
                });
        add(new Paragraph(explained), reason);
        getFooter().add(new Button("Cancel", click -> close()), confirm);
        addOpenedChangeListener(opened -> reason.focus());
    }

    private static void wrong(TextArea field, String sentence) {
        field.setInvalid(true);
        field.setErrorMessage(sentence);
        field.focus();
    }
}
