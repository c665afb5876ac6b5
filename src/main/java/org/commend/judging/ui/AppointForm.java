package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.PersonName;
import org.commend.programme.Category;
import org.commend.uikit.ErrorSummary;

/** Appoints one person to one panel or several. */
class AppointForm extends Div {
    /** What was asked for, when all of it can be read. */
    record Asked(PersonName name, EmailAddress email, List<Category> panels, boolean chair) {}

    private final TextField name = new TextField(text("appointForm.name"));
    private final EmailField email = new EmailField(text("appointForm.eMailAddress"));
    private final CheckboxGroup<Category> panels = new CheckboxGroup<>(text("appointForm.panels"));
    private final Checkbox chair = new Checkbox(text("appointForm.chairsThem"));
    private final ErrorSummary problems = new ErrorSummary();

    interface Act {
        /** Appoints; a refusal leaves what was typed. */
        void appoint(Asked asked);
    }

    AppointForm(List<Category> awards, Act act, Runnable done) {
        addClassName("panel");
        email.setManualValidation(true);
        panels.setItems(awards);
        panels.setItemLabelGenerator(Category::name);
        panels.setManualValidation(true);
        var button = new Button(text("appointForm.appointAndInvite"));
        button.setDisableOnClick(true);
        button.addClickListener(
                click -> {
                    boolean appointed = problems.attempt(() -> act.appoint(asked()));
                    button.setEnabled(true);
                    if (appointed) {
                        done.run();
                    }
                });
        var row = new Div(name, email);
        row.addClassName("appoint");
        var more = new Div(panels, new Div(chair));
        more.addClassName("appoint-more");
        add(new H2(text("appointForm.appointAJudge")), problems, row, more, new Div(button));
    }

    private Asked asked() {
        var address = problems.read(email, () -> new EmailAddress(email.getValue()));
        var called = problems.read(name, () -> new PersonName(name.getValue()));
        return new Asked(called, address, problems.read(panels, this::chosen), chair.getValue());
    }

    private List<Category> chosen() {
        if (panels.getValue().isEmpty()) {
            throw new InvalidValue("panel.none");
        }
        return List.copyOf(panels.getValue());
    }
}
