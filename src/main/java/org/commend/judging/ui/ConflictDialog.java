package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.commend.judging.ConflictDegree;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.NotFound;
import org.commend.uikit.Texts;
import org.commend.uikit.keeper.Held;

/** "I know them": asked kindly, because it is the right thing to say. */
class ConflictDialog extends Dialog {
    private static final String HELD = "conflict";

    ConflictDialog(BiConsumer<ConflictDegree, String> declare) {
        setHeaderTitle("You know somebody in this nomination");
        setWidth("min(560px, 94vw)");
        var degree = new RadioButtonGroup<ConflictDegree>("How?");
        degree.setItems(ConflictDegree.values());
        degree.setItemLabelGenerator(Texts::text);
        var more = new TextArea("Anything the organisers should know (not needed)");
        more.setWidthFull();
        Held.until(more, HELD);
        var confirm = new Button("Take it from my list");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(
                click -> {
                    if (degree.getValue() == null) {
                        degree.setInvalid(true);
                        degree.setErrorMessage("Choose how you know them.");
                        return;
                    }
                    try {
                        declare.accept(degree.getValue(), more.getValue());
                        Held.release(this, HELD);
                        close();
                    } catch (InvalidValue invalid) {
                        more.setInvalid(true);
                        more.setErrorMessage(text(invalid.sentence()));
                    } catch (NotFound gone) {
                        degree.setInvalid(true);
                        degree.setErrorMessage(text("judging.notYours"));
                    }
                });
        add(
                new Paragraph(
                        "It goes to another judge, and you will not see it again: neither the story nor its scores. Only the organisers read what you write here. You cannot take this back; if it was a mistake, the chair of your panel can lift it."),
                degree,
                more);
        var cancel =
                new Button(
                        "Cancel",
                        click -> {
                            Held.release(this, HELD);
                            close();
                        });
        getFooter().add(cancel, confirm);
    }
}
