package org.commend.publication.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.commend.nominations.NameForm;
import org.commend.nominations.NamedNominee;
import org.commend.publication.NamedRecipient;

/** How one person is named in public: within what they agreed to, no further. */
class RecipientFields extends FieldSet {
    private final TextField name = new TextField(text("recipientFields.name"));
    private final Select<NameForm> form = new Select<>();
    private final TextField alias = new TextField(text("recipientFields.theNameTheyChose"));
    private final TextField detail = new TextField(text("recipientFields.belowTheNameCouncil"));

    /** For a direct award: whoever is honoured was asked by the organisers. */
    RecipientFields() {
        this(
                text("recipientFields.whoIsHonoured"),
                List.of(NameForm.FULL, NameForm.FIRST, NameForm.ALIAS),
                NameForm.FULL);
    }

    RecipientFields(NamedNominee nominee) {
        this(nominee.name(), HonourForm.formsWithin(nominee.form()), nominee.form());
        name.setValue(nominee.name());
        name.setVisible(false);
        alias.setValue(nominee.alias());
        detail.setValue(nominee.form() == NameForm.NONE ? "" : nominee.organisation());
    }

    private RecipientFields(String legend, List<NameForm> forms, NameForm chosen) {
        setLegendText(legend);
        form.setLabel(text("recipientFields.namedInPublic"));
        form.setItems(forms);
        form.setItemLabelGenerator(it -> it == null ? "" : text(it));
        form.setValue(chosen);
        form.addValueChangeListener(
                change -> alias.setVisible(change.getValue() == NameForm.ALIAS));
        alias.setVisible(chosen == NameForm.ALIAS);
        add(name, form, alias, detail);
    }

    NamedRecipient value() {
        return new NamedRecipient(
                name.getValue(), form.getValue(), alias.getValue(), detail.getValue());
    }
}
