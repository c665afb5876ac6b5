package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.commend.nominations.Fields;
import org.commend.nominations.NominationDraft;

/** Who nominates. */
class AboutYouStep extends Step {
    AboutYouStep(Keeping keeping, NominationDraft draft) {
        super(
                text("award.named", draft.category().name()),
                text("aboutYouStep.aboutYou"),
                text("aboutYouStep.weWriteToYou"));
        var name =
                field(
                        Fields.NOMINATOR_NAME,
                        keeping.text(
                                new TextField(text("aboutYouStep.yourName")),
                                Fields.NOMINATOR_NAME));
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NAME);
        var email =
                field(
                        Fields.NOMINATOR_EMAIL,
                        keeping.text(
                                new EmailField(text("aboutYouStep.yourEMailAddress")),
                                Fields.NOMINATOR_EMAIL));
        email.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.EMAIL);
        email.setHelperText(text("aboutYouStep.weSendALink"));
        email.setManualValidation(true);
        var relation =
                field(
                        Fields.RELATION,
                        keeping.text(
                                new TextArea(text("aboutYouStep.howDoYouKnow")), Fields.RELATION));
        relation.setHelperText(text("aboutYouStep.forExampleIAm"));
        name.setManualValidation(true);
        relation.setManualValidation(true);
        for (var it : new com.vaadin.flow.component.HasSize[] {name, email, relation}) {
            it.setWidthFull();
        }
        add(name, email, relation);
    }
}
