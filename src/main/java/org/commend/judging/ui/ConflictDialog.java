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
        setHeaderTitle(text("conflictDialog.youKnowSomebodyIn"));
        setWidth("min(560px, 94vw)");
        var degree = new RadioButtonGroup<ConflictDegree>(text("conflictDialog.how"));
        degree.setItems(ConflictDegree.values());
        degree.setItemLabelGenerator(Texts::text);
        var more = new TextArea(text("conflictDialog.anythingTheOrganisersShould"));
        more.setWidthFull();
        Held.until(more, HELD);
        var confirm = new Button(text("conflictDialog.takeItFromMy"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(
                click -> {
                    if (degree.getValue() == null) {
                        degree.setInvalid(true);
                        degree.setErrorMessage(text("conflictDialog.chooseHowYouKnow"));
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
        add(new Paragraph(text("conflictDialog.itGoesToAnother")), degree, more);
        var cancel =
                new Button(
                        text("conflictDialog.cancel"),
                        click -> {
                            Held.release(this, HELD);
                            close();
                        });
        getFooter().add(cancel, confirm);
    }
}
