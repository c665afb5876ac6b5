package org.commend.nominations.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.commend.kernel.Secret;
import org.commend.nominations.NominationForm;

/**
 * Where in a draft somebody is, as its address says.
 *
 * @param fromCheck whether they came from the last page to change something, and go back there
 * @param wrong the field that the last page found wrong; empty where none was
 */
record DraftPlace(Secret key, String step, boolean fromCheck, String wrong) {
    static final DraftPlace NOWHERE = new DraftPlace(new Secret(""), "", false, "");
    private static final String FROM = "from";
    private static final String WRONG = "wrong";

    static DraftPlace at(BeforeEnterEvent event) {
        var at = event.getRouteParameters();
        var asked = event.getLocation().getQueryParameters();
        return new DraftPlace(
                new Secret(at.get("key").orElse("")),
                at.get("step").orElse(NominationForm.ABOUT_YOU),
                asked.getSingleParameter(FROM).filter(StepList.CHECK::equals).isPresent(),
                asked.getSingleParameter(WRONG).orElse(""));
    }

    DraftPlace on(String other) {
        return new DraftPlace(key, other, fromCheck, wrong);
    }

    /** The same under another key. */
    DraftPlace under(Secret other) {
        return new DraftPlace(other, step, fromCheck, wrong);
    }

    /** The address of the draft. */
    String draft() {
        return "draft/" + key.value();
    }

    /** The address of one of its pages. */
    String page(String other) {
        return draft() + "/" + other;
    }

    /** The address of a page that leads back to the check. */
    String change(String other) {
        return page(other) + "?" + FROM + "=" + StepList.CHECK;
    }

    /** The same, with the focus in the field that is wrong. */
    String mend(String other, String field) {
        return change(other) + "&" + WRONG + "=" + field;
    }
}
