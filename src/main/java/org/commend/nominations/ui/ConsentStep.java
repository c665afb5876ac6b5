package org.commend.nominations.ui;

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
                draft.category().name() + " award",
                "Do they know, and do they agree?",
                "Nobody should learn from a stranger that they were nominated.");
        var text = new Paragraph(draft.edition().consentText());
        text.addClassName("consent-text");
        var privacy = new Anchor("/privacy", "What we do with what you tell us");
        privacy.setRouterIgnore(true);
        privacy.setTarget("_blank");
        var box =
                field(Fields.CONSENT, keeping.tick(new Checkbox("I confirm this"), Fields.CONSENT));
        add(text, box, new Paragraph(privacy, new Span(" (opens beside this page)")));
    }
}
