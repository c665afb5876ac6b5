package org.commend.nominations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.commend.nominations.Fields;
import org.commend.nominations.NamedNominee;
import org.commend.nominations.NominationDraft;
import org.commend.programme.Eligibility;
import org.commend.uikit.AskFirst;
import org.commend.uikit.keeper.AfterKeeping;

/** Who is nominated, by the rule of the award, which is explained in plain words. */
class NomineesStep extends Step {
    /** What the page does with people beyond keeping what is typed of them. */
    interface People {
        /** Shows as many places. */
        void places(int places);

        /** Takes one of those shown out. */
        void remove(int place, int shown);
    }

    private final transient People people;

    NomineesStep(Keeping keeping, NominationDraft draft, People people) {
        super(
                draft.category().name() + " award",
                title(draft.category().eligibility()),
                "This award is for " + draft.category().who() + ".");
        this.people = people;
        Eligibility rule = draft.category().eligibility();
        int places = draft.form().nominees().size();
        for (int place = 0; place < places; place++) {
            var nominee = new NomineeFieldset(this, keeping, draft, place, places);
            add(nominee);
            if (places > Math.max(1, rule.fewest())) {
                nominee.add(removing(draft.form().nominees().get(place), place, places));
            }
        }
        if (places < rule.most()) {
            var more = AfterKeeping.of(new Button("Add another person", click -> add(places + 1)));
            var row = new Div(more);
            row.addClassName("row");
            add(row);
        }
        var headline =
                field(
                        Fields.HEADLINE,
                        keeping.text(
                                new TextField(
                                        "In one line, without names: what is this nomination about?"),
                                Fields.HEADLINE));
        headline.setHelperText(
                "For example: A social worker in the north-east. Judges see it as the title.");
        headline.setManualValidation(true);
        headline.setWidthFull();
        add(headline);
    }

    private static String title(Eligibility rule) {
        return switch (rule.kind()) {
            case PERSON -> "Who do you nominate?";
            case TEAM -> "Which team do you nominate?";
            case GROUP -> "Who do you nominate? Up to " + rule.most() + " people";
        };
    }

    private Button removing(NamedNominee nominee, int place, int places) {
        var button =
                AfterKeeping.of(
                        new Button("Remove this person", click -> remove(nominee, place, places)));
        button.setAriaLabel("Remove person " + (place + 1));
        return button;
    }

    /** What was written of somebody goes only when that is meant. */
    private void remove(NamedNominee nominee, int place, int places) {
        if (nominee.name().isBlank() && nominee.detail().isBlank()) {
            people.remove(place, places);
            return;
        }
        String who = nominee.name().isBlank() ? "person " + (place + 1) : nominee.name();
        new AskFirst(
                        "Remove " + who + "?",
                        "What you wrote about them on this page goes with them.",
                        "Remove",
                        "Keep them",
                        () -> people.remove(place, places))
                .open();
    }

    /** The page is drawn anew, and the new person's name takes the focus. */
    private void add(int places) {
        var ui = getUI();
        people.places(places);
        ui.ifPresent(
                it ->
                        it.getPage()
                                .executeJs(
                                        "[...document.querySelectorAll('fieldset.nominee')].at(-1)?.querySelector('vaadin-text-field')?.focus()"));
    }
}
