package org.commend.nominations.ui;

import static org.commend.uikit.Texts.language;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.commend.nominations.Fields;
import org.commend.nominations.NominationDraft;

/** What the nominator confirms. */
class ConsentStep extends Step {
    ConsentStep(Keeping keeping, NominationDraft draft) {
        super(
                text("award.named", draft.category().name()),
                text("consentStep.doTheyKnowAnd"),
                text("consentStep.nobodyShouldLearnFrom"));
        var text = new Paragraph(draft.edition().consentText());
        text.addClassName("consent-text");
        var privacy =
                new Anchor(language().folder() + "/privacy", text("consentStep.whatWeDoWith"));
        privacy.setRouterIgnore(true);
        privacy.setTarget("_blank");
        var box =
                field(
                        Fields.CONSENT,
                        keeping.tick(
                                new Checkbox(text("consentStep.iConfirmThis")), Fields.CONSENT));
        add(
                text,
                box,
                new Paragraph(
                        privacy, new Span(" (" + text("consentStep.opensBesideThisPage") + ")")));
    }
}
