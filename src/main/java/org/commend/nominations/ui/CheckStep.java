package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;

import org.commend.nominations.NominationDraft;

/** All answers once more, each with the way to change it. */
class CheckStep extends Step {
    CheckStep(NominationDraft draft, DraftPlace place) {
        super(
                text("award.named", draft.category().name()),
                text("checkStep.checkYourAnswers"),
                text("checkStep.readItOnceAs"));
        add(new AllAnswers(draft, place));
    }
}
