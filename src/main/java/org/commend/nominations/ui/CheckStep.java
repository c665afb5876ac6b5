package org.commend.nominations.ui;

import org.commend.nominations.NominationDraft;

/** All answers once more, each with the way to change it. */
class CheckStep extends Step {
    CheckStep(NominationDraft draft, DraftPlace place) {
        super(
                draft.category().name() + " award",
                "Check your answers",
                "Read it once as a judge will. You can change everything until you send it.");
        add(new AllAnswers(draft, place));
    }
}
