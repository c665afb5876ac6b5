package org.commend.uikit;

import static org.commend.uikit.Texts.text;

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
import org.commend.uikit.keeper.Held;

/**
 * Asks for the reason of an act before it is done; a refusal stands at the field and nothing typed
 * is lost: what was typed is there again when it is asked for again.
 */
public class ReasonDialog extends Dialog {
    public ReasonDialog(String title, String explained, String act, Consumer<Reason> then) {
        setHeaderTitle(title);
        setWidth("min(35rem, 94vw)");
        var reason = Held.until(new TextArea(text("reasonDialog.reason")), title);
        reason.setWidthFull();
        reason.setMinRows(3);
        var confirm = new Button(act);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(
                click -> {
                    try {
                        then.accept(new Reason(reason.getValue()));
                        Held.release(this, title);
                        close();
                    } catch (InvalidValue invalid) {
                        wrong(reason, text(invalid.sentence()));
                    } catch (RuleRefused refused) {
                        wrong(reason, text(refused.sentence()));
                        FreshStep.link(refused)
                                .filter(it -> getChildren().noneMatch(Anchor.class::isInstance))
                                .ifPresent(this::add);
                    } finally {
                        confirm.setEnabled(true);
                    }
                });
        add(new Paragraph(explained), reason);
        var cancel =
                new Button(
                        text("reasonDialog.cancel"),
                        click -> {
                            Held.release(this, title);
                            close();
                        });
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(opened -> reason.focus());
    }

    private static void wrong(TextArea field, String sentence) {
        field.setInvalid(true);
        field.setErrorMessage(sentence);
        field.focus();
    }
}
