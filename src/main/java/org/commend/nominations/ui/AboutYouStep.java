package org.commend.nominations.ui;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.commend.nominations.Fields;
import org.commend.nominations.NominationDraft;

/** Who nominates. */
class AboutYouStep extends Step {
    AboutYouStep(Keeping keeping, NominationDraft draft) {
        super(
                draft.category().name() + " award",
                "About you",
                "We write to you about the nomination. Judges never see who nominated.");
        var name =
                field(
                        Fields.NOMINATOR_NAME,
                        keeping.text(new TextField("Your name"), Fields.NOMINATOR_NAME));
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NAME);
        var email =
                field(
                        Fields.NOMINATOR_EMAIL,
                        keeping.text(
                                new EmailField("Your e-mail address"), Fields.NOMINATOR_EMAIL));
        email.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.EMAIL);
        email.setHelperText("We send a link there that continues this draft on any device.");
        email.setManualValidation(true);
        var relation =
                field(
                        Fields.RELATION,
                        keeping.text(new TextArea("How do you know them?"), Fields.RELATION));
        relation.setHelperText(
                "For example: I am her team manager. Or: he was my social worker for two years.");
        name.setManualValidation(true);
        relation.setManualValidation(true);
        for (var it : new com.vaadin.flow.component.HasSize[] {name, email, relation}) {
            it.setWidthFull();
        }
        add(name, email, relation);
    }
}
